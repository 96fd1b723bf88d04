import { actualWords, bare, figureWords } from '../reports/report-words.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import type { AppendixItem, RowItem } from './appendix.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'

type Tracked = ReadonlyMap<string, TrackedRow>

/** A duty that comes back or goes on is there again next year, whatever became of it. */
const goesOn = ({ schedule }: RowItem): boolean =>
  schedule?.kind === 'recurring' || schedule?.kind === 'continuous'

/**
 * What becomes of the tasks: those finished or given up go unless they come back, those unfinished are marked as
 * carried on, with what they reached; headings of groups that lose all their rows go too.
 */
export function rowChanges(plan: Plan, tracked: Tracked): readonly NextYearChange[] {
  return plan.appendices
    .filter(({ kind }) => kind === 'tasks')
    .flatMap(({ items }) => {
      const changes = items.flatMap(item => {
        const row = tracked.get(item.id)
        return item.kind !== 'row' || row === undefined || goesOn(item) ? [] : [taskChange(plan, item, row)]
      })
      const gone = new Set(changes.filter(({ kind }) => kind === 'dropped').map(({ target }) => target))
      return [...changes, ...emptied(items, gone)]
    })
}

function taskChange(plan: Plan, item: RowItem, row: TrackedRow): NextYearChange {
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
    return dropped(`Đã hoàn thành trong năm ${plan.year}`)
  const before = item.cells.note ?? ''
  return {
    kind: 'carried',
    id: `carried|${item.id}`,
    ...base,
    before,
    after: carriedNote(before, plan.year, row),
    why: `${name}: chưa hoàn thành trong năm ${plan.year}`,
  }
}

/** `Chuyển tiếp từ năm 2026 (đã đạt 60%)`; a task carried on before keeps the year in which it began. */
function carriedNote(note: string, year: number, { percent, status }: TrackedRow): string {
  const known = /^Chuyển tiếp từ năm (\d{4})[^;\n]*(?:[;\n]\s*)?/u.exec(note.trim())
  const since = known?.[1] ?? String(year)
  const rest = note.trim().slice(known?.[0].length ?? 0)
  const reached =
    percent !== null && percent > 0
      ? `đã đạt ${figureWords(percent)}%`
      : status === 'paused'
        ? 'đang tạm dừng'
        : status === 'ongoing'
          ? 'đang thực hiện'
          : 'chưa thực hiện'
  const until = since === String(year) ? '' : ` đến hết năm ${year}`
  const carried = `Chuyển tiếp từ năm ${since} (${reached}${until})`
  return rest === '' ? carried : `${carried}; ${rest}`
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
      const after = actualWords(row)
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
