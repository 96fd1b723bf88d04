import { type Period, periodBounds } from './period.ts'
import type { TrackedRow } from './tracked.ts'

type OwingRow = Pick<TrackedRow, 'kind' | 'status' | 'doneOn'>

/**
 * Whether a report on a row is asked for in a period: of every indicator, and of a task that was neither finished
 * before the period nor given up.
 */
export function owesAnswer({ kind, status, doneOn }: OwingRow, period: Period): boolean {
  if (kind === 'indicators') return true
  if (status === 'cancelled') return false
  const done = status === 'doneOnTime' || status === 'doneLate'
  return !done || (doneOn !== null && doneOn >= periodBounds(period).start)
}
