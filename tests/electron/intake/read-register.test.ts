import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderRegister } from '../../../electron/documents/xlsx/render-register.ts'
import { readRegister } from '../../../electron/intake/read-register.ts'
import { Failure } from '../../../shared/errors.ts'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { validateOoxml } from '../../support/validate-ooxml.ts'

async function sheetOf(...rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Bìa').getCell('A1').value = 'Ủy ban nhân dân xã'
  const sheet = workbook.addWorksheet('Danh mục')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error instanceof Failure ? error.error : error
  }
  return 'no failure'
}

const facts = async (...rows: readonly (readonly ExcelJS.CellValue[])[]) =>
  (await readRegister('a.xlsx', await sheetOf(...rows))).map(row => row.facts ?? row.reason)

describe('an exported register', () => {
  const dangerous: LegalBasis = {
    id: 'x1',
    rev: 4,
    type: 'Công văn',
    number: '007',
    symbol: 'UBND-VX',
    issuer: '=HYPERLINK("http://x")',
    date: '2026-02-01',
    subject: '@SUM(A1) + "dấu" <&>',
    inForceFrom: '2026-02-02',
    inForceUntil: '2027-12-31',
  }
  const register = [...builtInLegalBases, dangerous]

  it('reads back as it was, with formulas as the text that they are', async () => {
    const rows = await readRegister('so.XLSX', await renderRegister(register, '2026-03-10'))
    expect(rows).toEqual(
      register.map(({ id, rev: _, ...entry }, index) => ({ row: index + 2, id, facts: entry, reason: '' })),
    )
  })

  it('is valid Open XML, and the same each time', async context => {
    const bytes = await renderRegister(register, '2026-03-10')
    expect(Buffer.from(await renderRegister(register, '2026-03-10')).equals(Buffer.from(bytes))).toBe(true)
    const report = await validateOoxml(bytes, 'xlsx')
    if (!report.available) return context.skip(report.reason)
    expect(report.errors).toEqual([])
  })

  it('may be empty', async () => {
    expect(await readRegister('a.xlsx', await renderRegister([], '2026-03-10'))).toEqual([])
  })
})

describe('a list made by hand', () => {
  it('says by its headings what its columns hold, below a title', async () => {
    expect(
      await facts(
        ['DANH MỤC VĂN BẢN'],
        [],
        ['STT', 'SỐ, KÝ HIỆU', 'Ngày, tháng', 'Trích yếu nội dung', 'Nơi ban hành'],
        [1, '57-NQ/TW', new Date('2024-12-22T00:00:00Z'), 'đột phá phát triển', 'Bộ Chính trị'],
        [],
        [
          2,
          '30/2020/NĐ-CP',
          '05/3/2020',
          { richText: [{ text: 'công tác ' }, { text: 'văn thư' }] },
          'Chính phủ',
        ],
        [3, '5511/BKHCN-CĐSQG', 'ngày 10 tháng 10 năm 2025', 'hướng dẫn', 'Bộ Khoa học và Công nghệ'],
      ),
    ).toMatchObject([
      { type: 'Nghị quyết', number: '57', symbol: 'NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị' },
      {
        type: 'Nghị định',
        number: '30',
        symbol: '2020/NĐ-CP',
        date: '2020-03-05',
        subject: 'công tác văn thư',
      },
      'Thiếu loại văn bản.',
    ])
  })

  it('may hold whole citations', async () => {
    expect(
      await facts(
        ['TT', 'Tên văn bản'],
        [1, 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;'],
        [2, 'Luật An toàn thông tin mạng 86/2015/QH13 ngày 19/11/2015'],
      ),
    ).toMatchObject([
      { type: 'Nghị định', number: '30', issuer: 'Chính phủ', subject: 'công tác văn thư' },
      { type: 'Luật', number: '86', subject: 'An toàn thông tin mạng', issuer: 'Quốc hội' },
    ])
  })

  it('keeps a subject that begins with another document’s name', async () => {
    expect(
      await facts(
        ['Loại văn bản', 'Số', 'Ký hiệu', 'Trích yếu'],
        ['Hướng dẫn', 5, 'HD-SKHCN', 'Kế hoạch số 85/KH-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh'],
      ),
    ).toMatchObject([{ type: 'Hướng dẫn', number: '5', subject: /^Kế hoạch số 85/ }])
  })

  it('says which row cannot be taken, and why', async () => {
    const bytes = await sheetOf(
      ['Loại', 'Số', 'Ký hiệu', 'Trích yếu', 'Ngày ban hành'],
      ['Luật', '', '', '', ''],
      ['Kế hoạch', '1', 'KH-UBND', 'thi đua', 'tháng ba'],
    )
    expect(await readRegister('a.xlsx', bytes)).toEqual([
      { row: 2, id: null, facts: null, reason: 'Thiếu tên văn bản.' },
      {
        row: 3,
        id: null,
        facts: null,
        reason: 'Ngày ban hành không đọc được; hãy ghi theo dạng 05/03/2020.',
      },
    ])
  })
})

describe('a file that is no register', () => {
  it.each([
    ['a.xls', new Uint8Array([1]), 'notAWorkbook'],
    ['a.xlsx', new Uint8Array(), 'emptyFile'],
    ['a.xlsx', strToU8('not a workbook at all, only words'), 'notAWorkbook'],
    ['a.xlsx', zipSync({ 'a.txt': strToU8('x') }), 'notAWorkbook'],
  ])('is refused: %s', async (name, bytes, what) => {
    expect(await failureOf(readRegister(name, bytes))).toEqual({ code: 'invalid', what, detail: name })
  })

  it('is refused when no sheet has the headings', async () => {
    const bytes = await sheetOf(['Họ tên', 'Năm sinh'], ['An', 1990])
    expect(await failureOf(readRegister('a.xlsx', bytes))).toEqual({
      code: 'invalid',
      what: 'notARegister',
      detail: 'a.xlsx',
    })
  })

  it('is refused when it would unpack to more than it may, also when it lies about its size', async () => {
    const tooLarge = { code: 'invalid', what: 'tooLarge', detail: 'a.xlsx' }
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(51 * 1024 * 1024) })
    expect(await failureOf(readRegister('a.xlsx', bomb))).toEqual(tooLarge)
    // The directory's record of the only entry: its unpacked size stands 24 bytes in.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const directory = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(directory + 24, 10, true)
    expect(await failureOf(readRegister('a.xlsx', bomb))).toEqual(tooLarge)
  })
})
