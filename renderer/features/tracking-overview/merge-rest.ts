import type { NamedCounts } from '../../../shared/tasks/summarise.ts'
import { taskStatuses } from '../../../shared/tasks/tracked.ts'

/**
 * The first rows as they are, and all others as one row named `otherName(count)`. As many as `most` rows in all; fewer
 * stay as they are.
 */
export function mergeRest(
  counts: readonly NamedCounts[],
  most: number,
  otherName: (count: number) => string,
): readonly NamedCounts[] {
  if (counts.length <= most) return counts
  const [first, ...others] = counts.slice(most - 1)
  if (first === undefined) return counts
  const rest = [first, ...others]
  const sum = (of: (row: NamedCounts) => number) => rest.reduce((total, row) => total + of(row), 0)
  const byStatus = { ...first.byStatus }
  for (const status of taskStatuses) byStatus[status] = sum(row => row.byStatus[status])
  const asked = sum(row => row.total) - byStatus.cancelled
  const done = sum(row => row.done)
  return [
    ...counts.slice(0, most - 1),
    {
      key: '…',
      name: otherName(rest.length),
      total: sum(row => row.total),
      byStatus,
      done,
      donePercent: asked === 0 ? null : Math.round((100 * done) / asked),
    },
  ]
}
