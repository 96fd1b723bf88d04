import { z } from 'zod'
import { periodKinds } from './period.ts'

/** Who reports to whom by when, as the plan says it or a person sets it. */
export const reportingDuty = z.strictObject({
  id: z.string().min(1),
  /** `Báo cáo tháng`. */
  title: z.string(),
  /** Names of units as in the plan. `to` is who gathers: of 'UBND xã (qua Phòng Văn hóa - Xã hội)' the latter. */
  from: z.string(),
  to: z.string(),
  /** What a report is about; null where the plan only says 'định kỳ': to be asked. */
  every: z.enum(periodKinds).nullable(),
  /** Day of the month; null where the plan says none: to be asked. */
  day: z.int().min(1).max(31).nullable(),
  /**
   * The calendar month of that day, where it is not the last of the period: `báo cáo năm trước ngày 30/11`. For half
   * years it tells which half is meant (`15/6` the first); without it both are. Not for months and quarters.
   */
  month: z.int().min(1).max(12).optional(),
  /** The day lies in the month after the period: `ngày 05 tháng sau`. */
  nextMonth: z.literal(true).optional(),
  /** 'Trước ngày 15': by the 14th. */
  before: z.boolean(),
  /** The duty whose reports this one sums up. */
  chainedAfter: z.string().optional(),
  /** Instead of a day: within so many working days after the duty that it is chained to. */
  workingDays: z.int().min(1).max(60).optional(),
  /** The block of the body that says so; absent for the closing sentence and for what a person adds. */
  sourceBlockId: z.string().optional(),
  confirmed: z.literal(true).optional(),
})
export type ReportingDuty = Readonly<z.infer<typeof reportingDuty>>
