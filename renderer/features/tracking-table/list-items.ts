import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

/** What the list draws: a heading with how many of its rows are shown, or a row. */
export type ListItem =
  | {
      readonly kind: 'group' | 'subgroup'
      readonly id: string
      readonly title: string
      readonly shown: number
      readonly total: number
    }
  | { readonly kind: 'row'; readonly id: string; readonly row: TrackedRow }

const groupKey = ({ appendixId, group }: TrackedRow) => JSON.stringify([appendixId, group])
const subgroupKey = ({ appendixId, group, subgroup }: TrackedRow) =>
  JSON.stringify([appendixId, group, subgroup])

function countBy(
  rows: readonly TrackedRow[],
  keyOf: (row: TrackedRow) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return counts
}

/**
 * The rows under the headings of their groups and sub-groups, with counts.
 *
 * @param shown in the order of the plan.
 * @param all rows of the plan.
 * @param titleOf an appendix's title, for rows that stand in no group.
 */
export function groupedItems(
  shown: readonly TrackedRow[],
  all: readonly TrackedRow[],
  titleOf: (appendixId: string) => string,
): readonly ListItem[] {
  const totals = [countBy(all, groupKey), countBy(all, subgroupKey)] as const
  const counts = [countBy(shown, groupKey), countBy(shown, subgroupKey)] as const
  const items: ListItem[] = []
  let group = ''
  let subgroup = ''
  for (const row of shown) {
    const [inGroup, inSubgroup] = [groupKey(row), subgroupKey(row)]
    if (inGroup !== group)
      items.push({
        kind: 'group',
        id: `group ${items.length}`,
        title: row.group === '' ? titleOf(row.appendixId) : row.group,
        shown: counts[0].get(inGroup) ?? 0,
        total: totals[0].get(inGroup) ?? 0,
      })
    if (inSubgroup !== subgroup && row.subgroup !== '')
      items.push({
        kind: 'subgroup',
        id: `subgroup ${items.length}`,
        title: row.subgroup,
        shown: counts[1].get(inSubgroup) ?? 0,
        total: totals[1].get(inSubgroup) ?? 0,
      })
    group = inGroup
    subgroup = inSubgroup
    items.push({ kind: 'row', id: row.rowId, row })
  }
  return items
}

/** The rows alone, in an order of their own. */
export function plainItems(rows: readonly TrackedRow[]): readonly ListItem[] {
  return rows.map(row => ({ kind: 'row', id: row.rowId, row }))
}
