import { toDay } from '../../../shared/dates.ts'
import type { Letterhead } from '../../../shared/plans/plan.ts'

/** The day that a plan is or will be signed, `YYYY-MM-DD`; today while its date has blanks. */
export function planDay({ year, month, day }: Letterhead, today: string): string {
  return (year !== null && month !== null && day !== null ? toDay(year, month, day) : undefined) ?? today
}
