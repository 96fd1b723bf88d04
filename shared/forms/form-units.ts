import { unitIdentity } from '../organisations/unit-identity.ts'
import type { TrackedRow } from '../tasks/tracked.ts'

/** A unit that answers for rows of a plan. */
export type FormUnit = {
  /** Equal for all spellings. */
  readonly key: string
  /** As first written in the plan. */
  readonly unit: string
}

/** The units that lead a task or an indicator, in the order of the rows. */
export function formUnits(tracked: readonly Pick<TrackedRow, 'leads'>[]): readonly FormUnit[] {
  const found = new Map<string, FormUnit>()
  for (const { leads } of tracked)
    for (const unit of leads) {
      const { key } = unitIdentity(unit)
      if (key !== '' && !found.has(key)) found.set(key, { key, unit })
    }
  return [...found.values()]
}

const names = (units: readonly string[], key: string) => units.some(unit => unitIdentity(unit).key === key)

/** The rows that a unit leads. */
export function rowsLedBy<Row extends Pick<TrackedRow, 'leads'>>(
  tracked: readonly Row[],
  unit: string,
): readonly Row[] {
  const { key } = unitIdentity(unit)
  return tracked.filter(({ leads }) => names(leads, key))
}

/** The rows that a unit takes part in without leading them. */
export function rowsSupportedBy<Row extends Pick<TrackedRow, 'leads' | 'supports'>>(
  tracked: readonly Row[],
  unit: string,
): readonly Row[] {
  const { key } = unitIdentity(unit)
  return tracked.filter(({ leads, supports }) => !names(leads, key) && names(supports, key))
}

/** Whether nothing more is to be reported: done, or not to be done. Indicators are reported on all year. */
export function isClosed({ kind, status }: Pick<TrackedRow, 'kind' | 'status'>): boolean {
  return kind === 'tasks' && (status === 'doneOnTime' || status === 'doneLate' || status === 'cancelled')
}
