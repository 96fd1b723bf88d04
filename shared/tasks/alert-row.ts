import { unitIdentity } from '../organisations/unit-identity.ts'
import type { ProgressEntry } from './progress.ts'
import type { ReportingDuty } from './reporting-duty.ts'
import type { TrackedRow } from './tracked.ts'

/** What alerts need of a task. */
export type AlertRow = Pick<
  TrackedRow,
  'planId' | 'rowId' | 'kind' | 'leads' | 'monitors' | 'status' | 'due' | 'daysLate'
>

/** What was last said on a row, or on several that stand alike. */
export type SaidRow = Pick<TrackedRow, 'planId' | 'kind' | 'leads' | 'monitors' | 'status'> & {
  readonly last: Pick<ProgressEntry, 'day' | 'period'> | null
}

/** The rows of all plans that are followed. */
export type AlertRows = {
  /** Those that are neither overdue nor due soon may be left out. */
  readonly due: readonly AlertRow[]
  readonly said: readonly SaidRow[]
}

/** The reporting duties of one plan. */
export type PlanDuties = {
  readonly planId: string
  readonly year: number
  readonly duties: readonly ReportingDuty[]
}

/** Those who answer for a row: its leads, or who monitors where the form has no leads. */
export const answering = ({ leads, monitors }: Pick<SaidRow, 'leads' | 'monitors'>): readonly string[] =>
  leads.length > 0 ? leads : monitors

/** What tells units apart, worked out once a name: ten thousand rows name a hundred units. */
export function unitKeys(): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const key = known.get(name) ?? unitIdentity(name).key
    known.set(name, key)
    return key
  }
}
