import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import { actualWords, bare } from '../reports/report-words.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText } from '../tasks/tracked-words.ts'
import { type AppendixItem, printedColumns, type RowItem } from './appendix.ts'
import { isFollowed } from './carry-review.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { appendixName } from './text-places.ts'

type Tracked = ReadonlyMap<string, TrackedRow>

/** A duty that comes back or goes on is there again next year, whatever became of it. */
const goesOn = ({ schedule }: RowItem): boolean =>
  schedule?.kind === 'recurring' || schedule?.kind === 'continuous'

/**
 * What becomes of the tasks: those finished or given up go unless they come back, those unfinished are marked as
 * carried on, with what they reached; headings of groups that lose all their rows go too. Of a plan that nobody
 * followed it cannot be told which are unfinished: none is marked unless someone wishes so.
 */
export function rowChanges(plan: Plan, tracked: Tracked): readonly NextYearChange[] {
  const wasFollowed = isFollowed([...tracked.values()])
  return plan.appendices
    .filter(({ kind }) => kind === 'tasks')
    .flatMap(({ items }) => {
      const changes = items.flatMap(item => {
        const row = tracked.get(item.id)
        return item.kind !== 'row' || row === undefined || goesOn(item)
          ? []
          : [taskChange(plan, item, row, wasFollowed)]
      })
      const gone = new Set(changes.filter(({ kind }) => kind === 'dropped').map(({ target }) => target))
      return [...changes, ...emptied(items, gone)]
    })
}

function taskChange(plan: Plan, item: RowItem, row: TrackedRow, wasFollowed: boolean): NextYearChange {
  const base = { target: item.id, where: `Nhiệm vụ ${row.number}`.trim(), accepted: true }
  const name = bare(row.name)
  const dropped = (why: string): NextYearChange => ({
    kind: 'dropped',
    id: `dropped|${item.id}`,
    ...base,
    before: name,
    after: '',
    why,
  })
  if (row.status === 'cancelled') return dropped('Đã thôi không thực hiện')
  if (row.status === 'doneOnTime' || row.status === 'doneLate')
    return dropped(
      row.doneOn !== null && row.doneOn > `${plan.year}-12-31`
        ? `Đã hoàn thành ngày ${formatDay(row.doneOn)}`
        : `Đã hoàn thành trong năm ${plan.year}`,
    )
  const before = item.cells.note ?? ''
  return {
    kind: 'carried',
    id: `carried|${item.id}`,
    ...base,
    before,
    after: carriedNote(before, plan.year, row),
    why:
      row.last === null
        ? `${name}: chưa có báo cáo kết quả trong năm ${plan.year}`
        : `${name}: chưa hoàn thành trong năm ${plan.year}`,
    accepted: wasFollowed,
  }
}

/** `Chuyển tiếp từ năm 2026 (đã đạt 60%)`; a task carried on before keeps the year in which it began. */
function carriedNote(note: string, year: number, row: TrackedRow): string {
  const known = /^Chuyển tiếp từ năm (\d{4})[^;\n]*(?:[;\n]\s*)?/u.exec(note.trim())
  const since = known?.[1] ?? String(year)
  const rest = note.trim().slice(known?.[0].length ?? 0)
  const reached = reachedWords(row)
  const until = since === String(year) ? '' : ` đến hết năm ${year}`
  const carried = `Chuyển tiếp từ năm ${since}${reached === '' ? '' : ` (${reached}${until})`}`
  return rest === '' ? carried : `${carried}; ${rest}`
}

/** What was last said of an unfinished task; empty when nothing was. */
function reachedWords({ percent, status, last }: TrackedRow): string {
  if (last === null) return ''
  if (percent !== null && percent > 0) return `đã đạt ${figureText(percent)}%`
  return status === 'paused' ? 'đang tạm dừng' : status === 'ongoing' ? 'đang thực hiện' : 'chưa thực hiện'
}

/** Headings that have rows now and would have none: of sub-groups, and of groups with all their sub-groups. */
function emptied(items: readonly AppendixItem[], gone: ReadonlySet<string>): readonly NextYearChange[] {
  return items.flatMap((item, at): readonly NextYearChange[] => {
    if (item.kind === 'row') return []
    const after = items.slice(at + 1)
    const end = after.findIndex(
      ({ kind }) => kind === 'group' || (kind === 'subgroup' && item.kind === 'subgroup'),
    )
    const rows = (end < 0 ? after : after.slice(0, end)).filter(({ kind }) => kind === 'row')
    if (rows.length === 0 || !rows.every(({ id }) => gone.has(id))) return []
    return [
      {
        kind: 'emptied',
        id: `emptied|${item.id}`,
        target: item.id,
        where: item.kind === 'group' ? 'Nhóm nhiệm vụ' : 'Nhóm con',
        before: bare(item.title),
        after: '',
        why: 'Mọi nhiệm vụ trong nhóm đã được đưa ra',
        accepted: true,
      },
    ]
  })
}

/** Last year's figure of every indicator: what it came to this year; blank where nothing was reported. */
export function baselineChanges(plan: Plan, tracked: Tracked): readonly NextYearChange[] {
  return plan.appendices
    .filter(({ kind }) => kind === 'indicators')
    .flatMap(({ items }) => items)
    .flatMap((item): readonly NextYearChange[] => {
      const row = tracked.get(item.id)
      if (item.kind !== 'row' || row === undefined) return []
      const before = item.cells.baseline ?? ''
      const after = baselineWords(row)
      if (before === after) return []
      const name = bare(row.name)
      return [
        {
          kind: 'baseline',
          id: `baseline|${item.id}`,
          target: item.id,
          where: `Chỉ tiêu ${row.number}`.trim(),
          before,
          after,
          why:
            after === ''
              ? `${name}: chưa có kết quả năm ${plan.year}, bỏ số liệu cũ`
              : `${name}: kết quả năm ${plan.year}`,
          accepted: true,
        },
      ]
    })
}

/** A year's figure as the one before is written: without the unit that has a column of its own. */
function baselineWords(row: TrackedRow): string {
  const isBare = bare(row.unitOfMeasure) !== '' && /^\s*\d[\d\s.,]*$/u.test(row.baseline)
  return isBare && row.actual !== null ? figureText(row.actual) : actualWords(row)
}

/**
 * Columns that words are put into by the other changes and that do not print yet. Where tasks are carried on, the form
 * gets its column of notes; one for last year's figures only if someone wishes so, since many forms have none.
 */
export function columnChanges(plan: Plan, changes: readonly NextYearChange[]): readonly NextYearChange[] {
  const filled = (kind: NextYearChange['kind']) =>
    new Set(changes.flatMap(change => (change.kind === kind && change.after !== '' ? [change.target] : [])))
  const columns = [
    { field: 'note', rows: filled('carried'), heading: label('field.note') },
    { field: 'baseline', rows: filled('baseline'), heading: baselineHeading(plan) },
  ] as const
  return plan.appendices.flatMap((appendix, at) =>
    columns.flatMap(({ field, rows, heading }): readonly NextYearChange[] => {
      const isNeeded = appendix.items.some(({ id }) => rows.has(id))
      if (!isNeeded || printedColumns(appendix).some(column => column.field === field)) return []
      return [
        {
          kind: 'column',
          id: `column|${appendix.id}|${field}`,
          field,
          target: appendix.id,
          where: appendixName(plan, at),
          before: '',
          after: `Thêm cột “${heading}”`,
          why:
            field === 'note'
              ? 'Để nhiệm vụ chuyển tiếp được ghi rõ trên bản in'
              : 'Mẫu phụ lục chưa có cột này; không thêm thì số liệu nằm ở cột ẩn, không in',
          accepted: field === 'note',
        },
      ]
    }),
  )
}

/** The heading of a column of last year's figures that a form gets. */
export const baselineHeading = ({ year }: Pick<Plan, 'year'>): string => `Kết quả năm ${year}`
