import { z } from 'zod'
import { isoDate } from './schedule.ts'

/**
 * One line to remind a person of: what a unit has overdue or soon due, a day on which reports are due, or the units
 * that have not reported.
 */
export const alert = z.strictObject({
  /** What it is about, to know it again: the same while nothing got worse. */
  cause: z.string().min(1),
  kind: z.enum(['unit', 'reportingDay', 'silentUnits']),
  /** One sentence for the screen. */
  text: z.string(),
  /** Something is overdue, or due by tomorrow. */
  urgent: z.boolean(),
  /** The plans that are meant; of a unit's line those of its longest overdue tasks first. */
  planIds: z.array(z.string()),
  /** The units that are meant, as written; of a reporting day those who report. */
  units: z.array(z.string()),
  /** The day reports are due; null for other lines. */
  day: isoDate.nullable(),
})
export type Alert = Readonly<z.infer<typeof alert>>
