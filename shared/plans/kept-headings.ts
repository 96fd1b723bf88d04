import type { AppendixItem } from './appendix.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'

/**
 * Ids of the headings that cannot go, since a task under them stays: one that someone refused to take out.
 *
 * @param accepted ids of the accepted changes.
 * @returns ids of changes.
 */
export function keptHeadings(
  plan: Plan,
  changes: readonly NextYearChange[],
  accepted: ReadonlySet<string>,
): ReadonlySet<string> {
  const gone = new Set(
    changes.filter(({ kind, id }) => kind === 'dropped' && accepted.has(id)).map(({ target }) => target),
  )
  const emptied = new Map(
    changes.filter(({ kind }) => kind === 'emptied').map(({ target, id }) => [target, id]),
  )
  const kept = plan.appendices.flatMap(({ items }) =>
    items.flatMap((item, at) => {
      const change = emptied.get(item.id)
      return change === undefined || rowsUnder(items, at).every(id => gone.has(id)) ? [] : [change]
    }),
  )
  return new Set(kept)
}

/** Ids of the rows under a heading: a sub-group's up to the next heading, a group's up to the next group. */
function rowsUnder(items: readonly AppendixItem[], at: number): readonly string[] {
  const isSubgroup = items[at]?.kind === 'subgroup'
  const after = items.slice(at + 1)
  const end = after.findIndex(({ kind }) => kind === 'group' || (isSubgroup && kind === 'subgroup'))
  return (end < 0 ? after : after.slice(0, end)).flatMap(({ kind, id }) => (kind === 'row' ? [id] : []))
}
