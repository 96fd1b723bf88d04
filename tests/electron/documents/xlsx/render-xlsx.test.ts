import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderXlsx } from '../../../../electron/documents/xlsx/render-xlsx.ts'
import { composeWorkbook } from '../../../../shared/documents/compose-workbook.ts'
import type { Appendix } from '../../../../shared/plans/appendix.ts'
import { validateOoxml } from '../../../support/validate-ooxml.ts'
import { indicatorAppendix, planWith, taskAppendix } from './sample-plan.ts'

const date = '2026-01-15'

function render(...appendices: Appendix[]): Promise<Uint8Array> {
  return renderXlsx(composeWorkbook(planWith(...appendices), date))
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // Its type asks for a Buffer of an older Node; an ArrayBuffer is what it takes.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** The task appendix with one row, whose cells are these. */
function oneRow(cells: Record<string, string>): Appendix {
  return { ...taskAppendix, items: [{ id: 'only', kind: 'row', cells }] }
}

describe('the printed sheet', () => {
  test('has its titles, heading, groups and rows in place', async () => {
    const sheet = (await read(await render(taskAppendix))).getWorksheet('Phụ lục')
    expect(sheet?.getCell('A1').value).toBe('Phụ lục')
    expect(sheet?.getCell('A2').value).toBe('DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 CỦA XÃ MINH TÂN')
    expect(sheet?.getCell('A4').value).toBe('STT')
    expect(sheet?.getCell('I4').value).toBe('Ghi chú')
    expect(sheet?.getCell('A5').value).toBe('I. CHÍNH QUYỀN SỐ')
    expect(sheet?.getCell('A6').value).toBe('1')
    expect(sheet?.getCell('D6').value).toBe('Phòng Văn hóa - Xã hội')
    expect(sheet?.rowCount).toBe(4 + 3 + 17)
    for (const row of [1, 2, 3, 5, 16, 20]) expect(sheet?.getCell(row, 9).master.address).toBe(`A${row}`)
  })

  test('a column of exactly nine units keeps its width, which the library leaves out', async () => {
    const workbook = composeWorkbook(planWith(taskAppendix), date)
    const nine = workbook.printed.map(sheet => ({
      ...sheet,
      columns: sheet.columns.map(column => ({ ...column, width: 9 * 120 })),
    }))
    const bytes = await renderXlsx({ ...workbook, printed: nine })
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<cols>.* width="9"|defaultColWidth="9"/)
  })

  test('rows are as tall as their longest cell needs', async () => {
    const words = 'Hướng dẫn người dân dùng dịch vụ công trực tuyến. '
    const height = async (detail: string) =>
      (await read(await render(oneRow({ detail })))).getWorksheet('Phụ lục')?.getRow(5).height ?? 0
    const [one, five, broken] = [
      await height('Một'),
      await height(words.repeat(5)),
      await height('1\n2\n3\n4'),
    ]
    expect(one).toBeGreaterThanOrEqual(15.75)
    expect(one).toBeLessThan(25)
    expect(broken).toBeGreaterThanOrEqual(4 * 15.75)
    expect(five).toBeGreaterThan(broken)
  })

  test('what is taller than Excel allows goes on in rows below, nothing lost', async () => {
    const detail = Array.from({ length: 900 }, (_, index) => `chữ${index}`).join(' ')
    const sheet = (await read(await render(oneRow({ name: 'Việc', detail })))).getWorksheet('Phụ lục')
    const parts: string[] = []
    sheet?.eachRow((row, number) => {
      if (number < 5) return
      expect(row.height).toBeLessThanOrEqual(409)
      parts.push(row.getCell(3).text)
    })
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join(' ')).toBe(detail)
    expect(sheet?.getCell('B6').value).toBeNull()
  })
})

describe('text stays text', () => {
  const dangerous = [
    '=1+1',
    '+84 912',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("http://x")',
    '- Kiểm kê;',
    '00123',
    '1/2026',
  ]

  test.each(dangerous)('%s', async text => {
    const bytes = await render(oneRow({ name: text, detail: text }))
    const workbook = await read(bytes)
    const printed = workbook.getWorksheet('Phụ lục')?.getCell('B5')
    expect(printed?.type).toBe(ExcelJS.ValueType.String)
    expect(printed?.value).toBe(text)
    const data = workbook.getWorksheet('Dữ liệu')
    expect(data?.getRow(2).values).toContain(text)
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      if (path.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
    }
  })

  test('what XML forbids shows as a replacement sign, line breaks of Word become line breaks', async () => {
    const bytes = await render(oneRow({ name: 'a\u0001b\u000bc\r\nd\ud800e', detail: '<&>"\' \uffff' }))
    const sheet = (await read(bytes)).getWorksheet('Phụ lục')
    expect(sheet?.getCell('B5').value).toBe('a\ufffdb\nc\nd\ufffde')
    expect(sheet?.getCell('C5').value).toBe('<&>"\' \ufffd')
  })

  test('letters are precomposed however they were typed', async () => {
    const sheet = (await read(await render(oneRow({ name: 'Chuyển đổi số'.normalize('NFD') })))).getWorksheet(
      'Phụ lục',
    )
    expect(sheet?.getCell('B5').value).toBe('Chuyển đổi số')
  })

  test('a cell longer than Excel can hold is cut with a sign', async () => {
    const workbook = await read(await render(oneRow({ note: 'x '.repeat(20_000) })))
    const row = workbook.getWorksheet('Dữ liệu')?.getRow(2).values
    const longest = (Array.isArray(row) ? row : []).find(
      value => typeof value === 'string' && value.length > 1000,
    )
    expect(longest).toHaveLength(32_767)
    expect(String(longest).endsWith('…')).toBe(true)
  })
})

test('the data sheet holds days as dates and figures as numbers', async () => {
  const workbook = await read(await render(indicatorAppendix, taskAppendix))
  expect(workbook.worksheets.map(sheet => sheet.name)).toEqual([
    'Phụ lục I',
    'Phụ lục II',
    'Dữ liệu nhiệm vụ',
    'Dữ liệu chỉ tiêu',
  ])
  const cell = (name: string, key: string) => {
    const sheet = workbook.getWorksheet(name)
    const keys = sheet?.getRow(1).values
    return sheet?.getRow(2).getCell(Array.isArray(keys) ? keys.indexOf(key) : 0).value
  }
  expect(cell('Dữ liệu nhiệm vụ', 'start_date')).toEqual(new Date('2026-01-01T00:00:00Z'))
  expect(cell('Dữ liệu nhiệm vụ', 'position')).toBe(1)
  expect(cell('Dữ liệu nhiệm vụ', 'year')).toBe(2026)
  expect(cell('Dữ liệu chỉ tiêu', 'target_value')).toBe(60)
  expect(cell('Dữ liệu chỉ tiêu', 'target_text')).toBe('≥ 60%')
})

describe('the same workbook gives the same bytes', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('at another time, in another time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T03:04:05Z') })
    process.env.TZ = 'Asia/Ho_Chi_Minh'
    const first = await render(taskAppendix, indicatorAppendix)
    vi.setSystemTime(new Date('2031-07-01T20:21:22Z'))
    process.env.TZ = 'America/New_York'
    const second = await render(taskAppendix, indicatorAppendix)
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('and says the day it was given', async () => {
    const core = strFromU8(unzipSync(await render(taskAppendix))['docProps/core.xml'] ?? new Uint8Array())
    expect(core.match(/2026-01-15T00:00:00Z/g)).toHaveLength(2)
    expect(core).toContain('UBND xã Minh Tân')
  })
})

test('a workbook without sheets is refused', async () => {
  await expect(render()).rejects.toThrow(RangeError)
})

test('the file is valid Open XML', async context => {
  const odd = oneRow({ name: '=1+1\u0001', detail: 'chữ '.repeat(3000) })
  for (const appendices of [[taskAppendix], [indicatorAppendix, taskAppendix, odd]]) {
    const report = await validateOoxml(await render(...appendices), 'xlsx')
    if (!report.available) return context.skip(report.reason)
    expect(report.errors).toEqual([])
  }
})

const checker = fileURLToPath(new URL('../../../../../shared/checks/xlsx_format.py', import.meta.url))

test('nine columns, seventeen rows and three groups pass the acceptance check', async context => {
  if (!existsSync(checker)) return context.skip('the acceptance check is not on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'))
  try {
    const file = join(folder, 'phu-luc.xlsx')
    writeFileSync(file, await render(taskAppendix))
    const args = [checker, file, '--columns', '9', '--rows', '17', '--groups', '3']
    const { stdout, status } = spawnSync('python3', args, { encoding: 'utf8' })
    expect(stdout).toMatch(/^\d+ passed, 0 failed\n$/)
    expect(status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
