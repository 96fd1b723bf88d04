import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import type { Dice } from './simulate-year-dice.ts'
import type { FollowedRow } from './simulate-year-plan.ts'
import type { Words } from './simulate-year-work.ts'

/** A row of a unit's form, found by the words that a person reads in it. */
export type FormLine = {
  readonly sheet: Worksheet
  readonly at: number
  readonly row: FollowedRow
  /** The return that the row asks for again; null for the period. */
  readonly occurrence: string | null
}

const keyHeading = 'Mã hàng (không sửa)'

type Headings = { readonly at: number; readonly columns: ReadonlyMap<string, number> }
const known = new WeakMap<Worksheet, Headings>()

/** The row of a sheet's headings, and the column of each; row 0 for a sheet without keys. */
function headingsOf(sheet: Worksheet): Headings {
  const before = known.get(sheet)
  if (before !== undefined) return before
  let found: Headings = { at: 0, columns: new Map() }
  for (let at = 1; at <= Math.min(12, sheet.rowCount) && found.at === 0; at++) {
    const columns = new Map<string, number>()
    for (let column = 1; column <= sheet.columnCount; column++)
      columns.set(sheet.getCell(at, column).text, column)
    if (columns.has(keyHeading)) found = { at, columns }
  }
  known.set(sheet, found)
  return found
}

const columnOf = (sheet: Worksheet, heading: string) => headingsOf(sheet).columns.get(heading) ?? 0

/** The key's cell of a row of a form. */
export function keyCell({ sheet, at }: Pick<FormLine, 'sheet' | 'at'>): ExcelJS.Cell {
  return sheet.getCell(at, columnOf(sheet, keyHeading))
}

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The rows to fill in, each with the task or indicator whose name stands in it. */
export function linesOf(workbook: ExcelJS.Workbook, rows: readonly FollowedRow[]): readonly FormLine[] {
  return workbook.worksheets.flatMap(sheet => {
    const header = headingsOf(sheet).at
    if (header === 0) return []
    const kind = columnOf(sheet, 'Chỉ tiêu') > 0 ? 'indicators' : 'tasks'
    const names = columnOf(sheet, kind === 'tasks' ? 'Nhiệm vụ' : 'Chỉ tiêu')
    const found: FormLine[] = []
    for (let at = header + 1; at <= sheet.rowCount; at++) {
      if (keyCell({ sheet, at }).text === '') continue
      const words = sheet.getCell(at, names).text
      const row = rows.find(each => each.kind === kind && words.split('\n')[0] === each.name)
      if (row === undefined) throw new Error(`A form asks for what no plan names: ${words}`)
      const again = /\(Bổ sung cho kỳ có hạn ngày (\d\d)\/(\d\d)\/(\d{4})/.exec(words)
      const occurrence = again === null ? null : `${again[3]}-${again[2]}-${again[1]}`
      found.push({ sheet, at, row, occurrence })
    }
    return found
  })
}

const statusWords = {
  notStarted: ['Chưa bắt đầu', 'chưa thực hiện'],
  ongoing: ['Đang thực hiện', 'ĐANG THỰC HIỆN', 'đang triển khai'],
  done: ['Hoàn thành', 'đã hoàn thành', 'Hoàn thành.'],
  paused: ['Tạm dừng', 'tạm dừng'],
  cancelled: ['Không thực hiện', 'không thực hiện'],
} as const

/** Types a value below a heading of a form's row. */
export function type({ sheet, at }: Pick<FormLine, 'sheet' | 'at'>, heading: string, value: CellValue): void {
  const column = columnOf(sheet, heading)
  if (column === 0) throw new Error(`A form has no column ${heading}`)
  const cell = sheet.getCell(at, column)
  if (cell.protection?.locked !== false) throw new Error(`A form's ${heading} is locked in row ${at}`)
  cell.value = value
}

const comma = (value: number) => String(value).replace('.', ',')
const [statusHeading, percentHeading, dayHeading] = ['Trạng thái', '% hoàn thành', 'Ngày hoàn thành']
const valueHeading = 'Số liệu đạt được'
/** Where every answer carries words of its own, by which it is known again. */
export const tokenHeading = 'Kết quả'

/** Fills in a row as people do: numbers and days as such or as words. */
export function fill(line: FormLine, words: Words, token: string, dice: Dice): void {
  type(line, tokenHeading, token)
  const { status, percent, value, doneOn } = words
  if (status !== null) {
    const [first, ...others] = statusWords[status]
    type(line, statusHeading, dice.oneOf([first, ...others]))
  }
  if (percent !== null)
    type(line, percentHeading, dice.oneOf<CellValue>([percent, `${percent}%`, String(percent)]))
  if (value !== null) type(line, valueHeading, dice.oneOf<CellValue>([value, comma(value)]))
  if (doneOn !== null) {
    const [year, month, day] = doneOn.split('-').map(Number)
    type(
      line,
      dayHeading,
      dice.oneOf<CellValue>([
        new Date(`${doneOn}T00:00:00Z`),
        `${day}/${month}/${year}`,
        `ngày ${day} tháng ${month} năm ${year}`,
      ]),
    )
  }
}

/** Fills in what no form may say. */
export function fillWrongly(line: FormLine, token: string, dice: Dice): void {
  type(line, tokenHeading, token)
  for (const [heading, value] of wrongCells(line.row.goal, dice)) type(line, heading, value)
}

function wrongCells(
  goal: FollowedRow['goal'],
  dice: Dice,
): readonly (readonly [heading: string, value: CellValue])[] {
  if (goal === 'yes') return [[statusHeading, 'gần xong']]
  if (goal !== null) return [[valueHeading, dice.oneOf(['khá nhiều', 'từ 3 đến 5'])]]
  const done = [statusHeading, 'Hoàn thành'] as const
  return dice.oneOf([
    [[percentHeading, 150]],
    [[percentHeading, -5]],
    [done, [percentHeading, 50]],
    [done, [dayHeading, new Date('2031-05-01T00:00:00Z')]],
    [[statusHeading, 'lung tung']],
  ])
}

/** Changes a row's hidden key: one letter, another task's name in it, or none at all. */
export function spoilKey(line: FormLine, other: string, dice: Dice): void {
  const cell = keyCell(line)
  const parts = cell.text.split('|')
  switch (dice.between(1, 3)) {
    case 1:
      cell.value = cell.text.replace(/.$/, last => (last === 'a' ? 'b' : 'a'))
      break
    case 2:
      cell.value = parts.toSpliced(2, 1, other).join('|')
      break
    default:
      cell.value = ''
  }
}

/** Gives two rows each other's keys. */
export function swapKeys(one: FormLine, other: FormLine): void {
  const [left, right] = [keyCell(one), keyCell(other)]
  ;[left.value, right.value] = [right.text, left.text]
}

/** Sorts the rows of each sheet by a column's words, last first, headings of groups left where they are. */
export function sortRows(lines: readonly FormLine[]): void {
  for (const [sheet, own] of Map.groupBy(lines, line => line.sheet)) {
    const column = columnOf(sheet, 'Nhiệm vụ') || columnOf(sheet, 'Chỉ tiêu')
    const values = own
      .map(({ at }) =>
        Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(at, index + 1).value),
      )
      .sort((left, right) => (String(left[column - 1]) < String(right[column - 1]) ? 1 : -1))
    for (const [index, { at }] of own.entries())
      for (const [place, value] of (values[index] ?? []).entries()) sheet.getCell(at, place + 1).value = value
  }
}

/** Adds a row of the unit's own below the others. */
export function addRow({ sheet }: FormLine, token: string): void {
  const at = sheet.rowCount + 1
  sheet.getCell(at, columnOf(sheet, 'Nhiệm vụ') || columnOf(sheet, 'Chỉ tiêu')).value =
    'Việc phát sinh ngoài kế hoạch'
  sheet.getCell(at, columnOf(sheet, statusHeading)).value = 'Hoàn thành'
  sheet.getCell(at, columnOf(sheet, tokenHeading)).value = token
}

/** Takes rows out of their sheets. */
export function deleteRows(lines: readonly FormLine[]): void {
  for (const { sheet, at } of lines.toSorted((left, right) => right.at - left.at)) sheet.spliceRows(at, 1)
}
