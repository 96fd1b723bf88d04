import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insertPlan } from '../../electron/store/plans.ts'
import { listEntries } from '../../electron/store/progress.ts'
import type { Acceptance } from '../../shared/forms/acceptance.ts'
import { periodsOf } from '../../shared/tasks/period.ts'
import type { ProgressEntry, ReportedStatus } from '../../shared/tasks/progress.ts'
import { answered } from '../support/answer-of.ts'
import { type AskedRow, askedRows, bytesOf, type Fill, fillRow, openForm } from '../support/filled-form.ts'
import { formsPlan } from '../support/forms-plan.ts'
import { fillInLibreOffice, libreOfficeAvailable, type OfficeJob } from '../support/libreoffice.ts'
import { makeBackend } from '../support/make-backend.ts'
import { seededRandom } from '../support/make-log.ts'

const units = 30
const tasksEach = 3
const plan = formsPlan(units, tasksEach)
const planId = plan.id

/** What a row's unit has to say for a month, worked out from the ids alone. */
function told(rowId: string, period: string): Pick<ProgressEntry, 'status' | 'percent' | 'value' | 'result'> {
  const month = Number(period.slice(5))
  const result = `${rowId} trong ${period}`
  const number = Number(rowId.replace(/\D/g, ''))
  if (rowId.startsWith('i')) return { status: null, percent: null, value: month * 7 + number / 1000, result }
  const status: ReportedStatus = month < 2 ? 'notStarted' : month < 11 ? 'ongoing' : 'done'
  return {
    status,
    percent: month < 2 ? null : month < 11 ? month * 9 + (number % 5) : 100,
    value: null,
    result,
  }
}

const spelt: Readonly<Record<string, readonly string[]>> = {
  notStarted: ['Chưa bắt đầu', 'chưa thực hiện'],
  ongoing: ['Đang thực hiện', 'ĐANG THỰC HIỆN.', 'dang thuc hien'],
  done: ['Hoàn thành', 'Hoàn thành.', 'đã hoàn thành'],
}

/** The same as a person would type it, now as a number and now as words. */
function typed(rowId: string, period: string, pick: number): Fill {
  const { status, percent, value, result } = told(rowId, period)
  const words = spelt[status ?? ''] ?? []
  const asText = (figure: number) => String(figure).replace('.', ',')
  const shares = percent === null ? [] : [percent, `${percent}%`, `${percent} %`]
  const figures = value === null ? [] : [value, asText(value), `${asText(value)}%`]
  return {
    result,
    ...(status === null ? {} : { status: words[pick % words.length] }),
    ...(percent === null ? {} : { percent: shares[pick % shares.length] }),
    ...(value === null ? {} : { value: figures[pick % figures.length] }),
  }
}

/** What a unit does to its sheet besides: moves rows, changes words, widens and hides columns, inserts rows. */
function disturb(rows: readonly AskedRow[], random: () => number): void {
  const sheet = rows[0]?.sheet
  const columns = rows[0]?.columns
  if (sheet === undefined || columns === undefined) return
  const own = rows.filter(row => row.sheet === sheet)
  const contents = own.map(({ row }) => [...columns.values()].map(column => row.getCell(column).value))
  const order = contents.map((content, at) => ({ content, at, by: random() })).toSorted((a, b) => a.by - b.by)
  for (const [to, { content }] of order.entries())
    for (const [at, column] of [...columns.values()].entries()) {
      const cell = own[to]?.row.getCell(column)
      if (cell !== undefined) cell.value = content[at] ?? null
    }
  const name = own[0]?.row.getCell(columns.get('name') ?? 1)
  if (name !== undefined) name.value = `${String(name.value)} (đã trao đổi với xã)`
  sheet.getColumn(columns.get('result') ?? 1).width = 60
  sheet.getColumn(columns.get('difficulty') ?? 1).hidden = true
  sheet.insertRow((own[0]?.row.number ?? 2) - 1, [])
}

const byFile = (proposal: Acceptance) =>
  proposal.files.map(({ name, state, notes }) => ({ name, state, notes }))

test('a year of forms: every answer lands on its row, none is lost, none is taken twice', async () => {
  const made = await makeBackend()
  const { client, folder, store } = made
  await insertPlan(store.db, plan, '2025-01-05T02:00:00.000Z')
  const office = libreOfficeAvailable()
  if (!office) console.warn('LibreOffice cannot be driven here: its two months are filled by script')
  const random = seededRandom(5)
  for (const [month, period] of periodsOf(2025, 'month').entries()) {
    const [out, back] = [join(folder, `${period} đi`), join(folder, `${period} về`)]
    for (const path of [out, back]) await mkdir(path)
    const { files } = await answered(
      client.call('forms.make', {
        planId,
        period,
        units: null,
        returnBy: null,
        folder: out,
        overwrite: false,
      }),
    )
    expect(files).toHaveLength(units)
    const by = office && month === 4 ? 'xlsx' : office && month === 8 ? 'ods' : undefined
    const jobs: OfficeJob[] = []
    for (const [at, { path }] of files.entries()) {
      const name = join(back, `${at}.xlsx`)
      const workbook = await openForm(await readFile(path))
      const rows = askedRows(workbook).filter(({ occurrence }) => occurrence === null)
      expect(rows).toHaveLength(tasksEach + 1)
      if (by !== undefined) {
        jobs.push({ file: path, out: name, by, cells: rows.flatMap(row => cellsOf(row, period, at)) })
        continue
      }
      for (const [place, row] of rows.entries()) fillRow(row, typed(row.rowId, period, at + place))
      if (at % 2 === 0) disturb(rows, random)
      await writeFile(name, await bytesOf(workbook))
    }
    if (jobs.length > 0) fillInLibreOffice(jobs)
    const proposal = await answered(client.call('forms.readFolder', { planId, period, folder: back }))
    expect(byFile(proposal).filter(({ state, notes }) => state !== 'read' || notes.length > 0)).toEqual([])
    expect(proposal.answers.filter(({ take }) => !take)).toEqual([])
    const accept = () =>
      client.call('forms.accept', {
        planId,
        period,
        from: { kind: 'folder', folder: back },
        seen: proposal.files.map(({ hash }) => hash),
        choices: proposal.answers.map(({ id, state }) => ({ id, state })),
      })
    expect(await answered(accept())).toEqual({
      added: units * (tasksEach + 1),
      corrected: 0,
      files: units,
    })
    if (month % 4 !== 0) continue
    const again = await answered(client.call('forms.readFolder', { planId, period, folder: back }))
    expect(again.answers.filter(({ canTake }) => canTake)).toEqual([])
    expect((await accept()).ok).toBe(false)
  }
  const log = await listEntries(store.db, planId)
  const rowIds = Array.from({ length: units }, (_, unit) => [
    `i${unit}`,
    ...Array.from({ length: tasksEach }, (_, at) => `t${unit}-${at}`),
  ]).flat()
  const expected = periodsOf(2025, 'month').flatMap(period =>
    rowIds.map(rowId => ({ rowId, period, ...told(rowId, period) })),
  )
  const said = log.map(({ rowId, period, status, percent, value, result }) => ({
    rowId,
    period,
    status,
    percent,
    value,
    result,
  }))
  const key = ({ rowId, period }: { rowId: string; period: string | null }) => `${rowId} ${period}`
  const inOrder = <T extends { rowId: string; period: string | null }>(rows: readonly T[]) =>
    rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
  expect(inOrder(said)).toEqual(inOrder(expected))
  const { units: rounds } = await answered(client.call('forms.rounds', { planId, period: '2025-12' }))
  expect(rounds).toHaveLength(units)
  expect(rounds.filter(({ missing, answeredOn }) => missing || answeredOn !== '2026-03-10')).toEqual([])
  await made.close()
}, 240_000)

/** What is typed into LibreOffice's cells for a row; its bridge takes decimals with a point. */
function cellsOf(
  { sheet, row, columns, rowId }: AskedRow,
  period: string,
  pick: number,
): readonly (readonly [string, string, string])[] {
  const fill = typed(rowId, period, pick)
  return [...columns].flatMap(([id, column]) => {
    const value = fill[id]
    return value === undefined || value === null
      ? []
      : [[sheet.name, row.getCell(column).address, String(value).replace(',', '.')] as const]
  })
}
