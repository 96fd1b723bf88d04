import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../../electron/intake/read-tables.ts'
import { rawTable } from '../../../shared/recognize/raw-table.ts'

async function bytesOf(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  build(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function read(build: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  const bytes = await bytesOf(workbook => build(workbook.addWorksheet('Nhiệm vụ'), workbook))
  const tables = await readTables('a.xlsx', bytes)
  for (const table of tables) {
    expect(rawTable.parse(table)).toEqual(table)
    expect(new Set(table.rows.map(row => row.length)).size).toBe(1)
    expect(table.rowsAt).toHaveLength(table.rows.length)
  }
  return tables
}

const words = (rows: readonly (readonly { text: string }[])[] | undefined) =>
  rows?.map(row => row.map(({ text }) => text))

describe('a sheet', () => {
  it('shows its cells as a person sees them', async () => {
    const [table] = await read(sheet => {
      sheet.addRow(['STT', 'Nhiệm vụ'])
      const show = (value: ExcelJS.CellValue, numFmt = 'General') => {
        const cell = sheet.addRow([1, value]).getCell(2)
        cell.numFmt = numFmt
      }
      show(0.85, '0%')
      show(0.967, '0.0%')
      show(1234567.5, '#,##0.00')
      show(2.5)
      show(80, '"≥ "0"%"')
      show(new Date('2026-06-30T00:00:00Z'), 'dd/mm/yyyy')
      show(new Date('2026-06-30T00:00:00Z'), 'm/d/yy')
      show(new Date('2026-06-01T00:00:00Z'), 'mm/yyyy')
      show({ richText: [{ text: 'Đạt ' }, { text: 'chuẩn', font: { bold: true } }] })
      show({ text: 'Cổng dịch vụ công', hyperlink: 'https://example.vn/' })
      show({ formula: 'A1*2', result: 0.5 }, '0%')
      show({ formula: 'A1', result: { error: '#N/A' } })
      show('dòng một\r\ndòng hai')
      show('Chuyển đổi số'.normalize('NFD'))
      show(true)
    })
    expect(words(table?.rows)?.map(([, cell]) => cell)).toEqual([
      'Nhiệm vụ',
      '85%',
      '96,7%',
      '1.234.567,50',
      '2,5',
      '≥ 80%',
      '30/06/2026',
      '30/06/2026',
      '06/2026',
      'Đạt chuẩn',
      'Cổng dịch vụ công',
      '50%',
      '#N/A',
      'dòng một\ndòng hai',
      'Chuyển đổi số',
      'TRUE',
    ])
  })

  it('keeps merges at their first place, boldness, hidden rows and row numbers', async () => {
    const [table, ...others] = await read(sheet => {
      sheet.getCell('B3').value = 'STT'
      sheet.getCell('C3').value = 'Đơn vị thực hiện'
      sheet.mergeCells('B3:B4')
      sheet.mergeCells('C3:D3')
      sheet.getCell('C4').value = 'Chủ trì'
      sheet.getCell('D4').value = 'Phối hợp'
      sheet.getCell('B5').value = 'I. HẠ TẦNG'
      sheet.getCell('B5').font = { bold: true }
      sheet.mergeCells('B5:D5')
      sheet.getRow(6).values = [null, 1, 'Phòng Kinh tế', 'Công an']
      sheet.getRow(6).hidden = true
    })
    expect(others).toEqual([])
    expect(table).toEqual({
      name: 'Nhiệm vụ',
      above: [],
      rowsAt: [3, 4, 5, 6],
      hiddenRows: [6],
      rows: [
        [{ text: 'STT', rowSpan: 2 }, { text: 'Đơn vị thực hiện', colSpan: 2 }, { text: '' }],
        [{ text: '' }, { text: 'Chủ trì' }, { text: 'Phối hợp' }],
        [{ text: 'I. HẠ TẦNG', bold: true, colSpan: 3 }, { text: '' }, { text: '' }],
        [{ text: '1' }, { text: 'Phòng Kinh tế' }, { text: 'Công an' }],
      ],
    })
  })

  it('is parted into its tables by blank rows; a table that goes on stays one', async () => {
    const tables = await read(sheet => {
      for (const row of [
        ['UBND XÃ BÌNH MINH', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['', '', 'Độc lập - Tự do - Hạnh phúc'],
        [],
        ['Danh mục nhiệm vụ'],
        [],
        ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
        [1, 'Việc một', 'Phòng Kinh tế'],
        [],
        ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
        [2, 'Việc hai', 'Công an'],
        [],
        [3, 'Việc ba', 'Công an'],
        [],
        ['Phụ lục II'],
        ['Danh mục chỉ tiêu'],
        [],
        ['TT', 'Chỉ tiêu', 'Mục tiêu 2026'],
        [1, 'Tỷ lệ một', '80%'],
        [2, 'Tỷ lệ hai', '90%'],
      ])
        sheet.addRow(row)
    })
    expect(tables.map(({ above, rowsAt }) => ({ above, first: rowsAt[0], last: rowsAt.at(-1) }))).toEqual([
      { above: ['Danh mục nhiệm vụ'], first: 6, last: 12 },
      { above: ['Phụ lục II', 'Danh mục chỉ tiêu'], first: 17, last: 19 },
    ])
  })

  it('that is hidden is passed over', async () => {
    const tables = await read((sheet, workbook) => {
      sheet.addRows([
        ['STT', 'Nhiệm vụ'],
        [1, 'a'],
      ])
      const hidden = workbook.addWorksheet('Ẩn', { state: 'hidden' })
      hidden.addRows([
        ['STT', 'Nhiệm vụ'],
        [1, 'b'],
      ])
    })
    expect(tables.map(({ name }) => name)).toEqual(['Nhiệm vụ'])
  })

  it('without a table is refused with a sentence', async () => {
    await expect(read(sheet => sheet.addRow(['chỉ một ô']))).rejects.toMatchObject({
      error: { code: 'invalid', what: 'noTable' },
    })
  })

  it('of too many rows is refused', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => [index, 'việc'])
    await expect(read(sheet => sheet.addRows(rows))).rejects.toMatchObject({
      error: { what: 'tooManyCells' },
    })
  })
})

describe('a workbook of other programs', () => {
  const plain = () =>
    bytesOf(workbook => {
      const sheet = workbook.addWorksheet('Bảng')
      sheet.addRows([
        ['STT', 'Nhiệm vụ'],
        [1, 'Họp giao ban'],
      ])
    })
  /** The same file with its sheet's XML changed, and other parts besides. */
  async function changed(change: (xml: string) => string, more: Record<string, Uint8Array> = {}) {
    const parts = unzipSync(await plain())
    const path = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder().decode(parts[path])
    return zipSync({ ...parts, ...more, [path]: strToU8(change(xml)) })
  }
  const expected = [
    ['STT', 'Nhiệm vụ'],
    ['1', 'Họp giao ban'],
  ]

  it('with macros and links to other files is read for its cells alone', async () => {
    const bytes = await changed(
      xml =>
        xml.replace(
          '</sheetData>',
          '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>[1]Sheet1!$A$1</f><v>7</v></c></row></sheetData>',
        ),
      {
        'xl/vbaProject.bin': new Uint8Array(64),
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
        'xl/drawings/drawing1.xml': strToU8('<broken'),
      },
    )
    for (const name of ['a.xlsx', 'a.xlsm']) {
      const [table] = await readTables(name, bytes)
      expect(words(table?.rows)).toEqual([...expected, ['2', '7']])
    }
  })

  it('with checks and merges over whole columns and names of whole sheets is read all the same', async () => {
    const traps =
      '<mergeCells><mergeCell ref="A5:XFD1048576"/><mergeCell ref="A1:A2"/><mergeCell ref="A2:A3"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>'
    const parts = unzipSync(await changed(xml => xml.replace('</sheetData>', `</sheetData>${traps}`)))
    const book = new TextDecoder().decode(parts['xl/workbook.xml'])
    const named = book.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="all">Bảng!$A$1:$XFD$1048576</definedName></definedNames>',
    )
    const [table] = await readTables('a.xlsx', zipSync({ ...parts, 'xl/workbook.xml': strToU8(named) }))
    expect(table?.rows).toEqual([
      [{ text: 'STT', rowSpan: 2 }, { text: 'Nhiệm vụ' }],
      [{ text: '' }, { text: 'Họp giao ban' }],
    ])
  })

  it('with a prefix on every element is read, too', async () => {
    const bytes = await changed(xml =>
      xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x='),
    )
    const [table] = await readTables('a.xlsx', bytes)
    expect(words(table?.rows)).toEqual(expected)
  })

  it('that declares entities is refused', async () => {
    const bytes = await changed(xml =>
      xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet'),
    )
    await expect(readTables('a.xlsx', bytes)).rejects.toMatchObject({ error: { what: 'notAWorkbook' } })
  })
})
