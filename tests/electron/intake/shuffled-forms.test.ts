import type { CellValue, Worksheet } from 'exceljs'
import { expect, test } from 'vitest'
import { renderForm } from '../../../electron/documents/xlsx/progress-form.ts'
import { readForm } from '../../../electron/intake/read-progress-form.ts'
import { composeForm } from '../../../shared/forms/compose-form.ts'
import { planFormAcceptance } from '../../../shared/forms/plan-acceptance.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { askedRows, bytesOf, columnsOf, fillRow, openForm } from '../../support/filled-form.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'
import { seededRandom } from '../../support/make-log.ts'

const plan = formsPlan(1, 12)
const period = '2025-06'
const today = '2025-07-03'
const tracked = trackPlan(plan, [], today)

type Change = (sheet: Worksheet, random: () => number) => void
/** Rows of the table as lists of cells, changed and put back. */
const table =
  (
    change: (
      rows: CellValue[][],
      random: () => number,
      columns: ReturnType<typeof columnsOf>,
    ) => CellValue[][],
  ): Change =>
  (sheet, random) => {
    const found = columnsOf(sheet)
    const [first, last, width] = [found.header + 1, sheet.rowCount, sheet.columnCount]
    const rows: CellValue[][] = []
    for (let at = first; at <= last; at++)
      rows.push(Array.from({ length: width }, (_, column) => sheet.getRow(at).getCell(column + 1).value))
    const next = change(rows, random, found)
    for (let at = 0; at < Math.max(rows.length, next.length); at++)
      for (let column = 0; column < width; column++)
        sheet.getRow(first + at).getCell(column + 1).value = next[at]?.[column] ?? null
  }
const pick = (random: () => number, length: number) => Math.floor(random() * length)

const changes: readonly Change[] = [
  table((rows, random) =>
    rows
      .map(row => ({ row, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ row }) => row),
  ),
  table((rows, random) => rows.toSpliced(pick(random, rows.length), 1 + pick(random, 2))),
  table((rows, random) => rows.toSpliced(pick(random, rows.length), 0, [])),
  // Pasting a row over another, a copy of a row at the end.
  table((rows, random) => rows.with(pick(random, rows.length), rows[pick(random, rows.length)] ?? [])),
  table((rows, random) => [...rows, rows[pick(random, rows.length)] ?? []]),
  // Single cells of the hidden column deleted, those below moving up.
  table((rows, random, { columns }) => {
    const column = (columns.get('key') ?? 1) - 1
    const keys = rows.map(row => row[column]).toSpliced(pick(random, rows.length), 1)
    return rows.map((row, at) => row.with(column, keys[at] ?? null))
  }),
  // The hidden column left out of sorting.
  table((rows, random, { columns }) => {
    const column = (columns.get('key') ?? 1) - 1
    const order = rows.map((_, at) => ({ at, by: random() })).toSorted((a, b) => a.by - b.by)
    return order.map(({ at }, to) => (rows[at] ?? []).with(column, rows[to]?.[column] ?? null))
  }),
  // A sign of a key overwritten.
  table((rows, random, { columns }) => {
    const [column, at] = [(columns.get('key') ?? 1) - 1, pick(random, rows.length)]
    const text = String(rows[at]?.[column] ?? '')
    const place = pick(random, text.length)
    return rows.map((row, index) =>
      index === at && text !== ''
        ? row.with(column, `${text.slice(0, place)}#${text.slice(place + 1)}`)
        : row,
    )
  }),
  (sheet, random) => {
    const { columns, header } = columnsOf(sheet)
    const name = sheet
      .getRow(header + 1 + pick(random, sheet.rowCount - header))
      .getCell(columns.get('name') ?? 1)
    if (name.value !== null) name.value = `Đã sửa: ${String(name.value)}`
  },
]

test('however rows are shuffled, deleted, copied or broken, no answer lands on another row', async () => {
  const random = seededRandom(11)
  const blank = await renderForm(
    composeForm(plan, tracked, { unit: unitName(0), period, round: 1, today, returnBy: null }),
  )
  const known = { planIds: [plan.id], planYear: plan.year, tracked, entries: [], formFiles: [] }
  const landed = new Map<string, number>()
  for (let run = 0; run < 150; run++) {
    const workbook = await openForm(blank)
    for (const row of askedRows(workbook))
      fillRow(row, { result: `${row.rowId} ${row.occurrence ?? '-'}`, value: 5 })
    for (let times = 1 + pick(random, 3); times > 0; times--) {
      const sheet = workbook.worksheets[pick(random, 2)]
      if (sheet !== undefined) changes[pick(random, changes.length)]?.(sheet, random)
    }
    const reading = await readForm('phieu.xlsx', await bytesOf(workbook))
    const { answers } = planFormAcceptance([{ file: 'phieu.xlsx', hash: 'h', reading }], known, {
      planId: plan.id,
      period,
      today,
    })
    for (const { state, take, entry } of answers) {
      landed.set(state, (landed.get(state) ?? 0) + 1)
      if (entry !== null) expect(`${entry.rowId} ${entry.occurrence ?? '-'}`).toBe(entry.result)
      expect(take).toBe(state === 'new')
    }
    // Each row is taken at most once.
    const taken = answers.filter(({ take }) => take).map(({ rowId, occurrence }) => `${rowId} ${occurrence}`)
    expect(new Set(taken).size).toBe(taken.length)
  }
  for (const state of ['new', 'same', 'tampered', 'noKey', 'moved'])
    expect(landed.get(state), state).toBeGreaterThan(0)
}, 120_000)
