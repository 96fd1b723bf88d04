import {
  type FilterContext,
  hasDeadline,
  isUnanswered,
  type PreparedRow,
} from '../../../shared/tasks/filter-tracked.ts'
import {
  type DeadlineChoice,
  deadlineChoices,
  markOf,
  type TrackingFilter,
  type TrackingMark,
} from '../../../shared/tasks/tracking-filter.ts'
import { compare } from '../../../shared/vietnamese.ts'

/** How many rows of the plan each choice of a filter has. */
export type FilterCounts = {
  readonly marks: ReadonlyMap<TrackingMark, number>
  /** Leading units by their identities, as first written, in Vietnamese order. */
  readonly units: readonly { readonly key: string; readonly name: string; readonly count: number }[]
  readonly kinds: Readonly<Record<TrackingFilter['kind'], number>>
  readonly deadlines: Readonly<Record<DeadlineChoice, number>>
  readonly groups: readonly { readonly title: string; readonly count: number }[]
  readonly unanswered: number
}

/** Counts the rows of a plan by what filters choose. */
export function countChoices(prepared: readonly PreparedRow[], context: FilterContext): FilterCounts {
  const marks = new Map<TrackingMark, number>()
  const groups = new Map<string, number>()
  const units = new Map<string, { readonly key: string; readonly name: string; count: number }>()
  const kinds = { any: prepared.length, tasks: 0, indicators: 0 }
  const deadlines = { any: 0, overdue: 0, '7': 0, '15': 0, '30': 0 }
  let unanswered = 0
  for (const { row, units: keys } of prepared) {
    const mark = markOf(row)
    marks.set(mark, (marks.get(mark) ?? 0) + 1)
    groups.set(row.group, (groups.get(row.group) ?? 0) + 1)
    kinds[row.kind]++
    for (const choice of deadlineChoices) if (hasDeadline(row, choice, context.today)) deadlines[choice]++
    if (isUnanswered(row, context)) unanswered++
    for (const key of new Set(keys)) {
      const unit = units.get(key) ?? { key, name: row.leads[keys.indexOf(key)] ?? '', count: 0 }
      unit.count++
      units.set(key, unit)
    }
  }
  return {
    marks,
    units: [...units.values()].toSorted((left, right) => compare(left.name, right.name)),
    kinds,
    deadlines,
    groups: [...groups].map(([title, count]) => ({ title, count })),
    unanswered,
  }
}
