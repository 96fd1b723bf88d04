import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { planSummary } from '../plans/api.ts'
import { period } from '../tasks/period.ts'

export const reportCommands = {
  /**
   * Drafts a report on an issued plan from its log: a document of its own, written on and issued like a plan. Several
   * for one period are allowed.
   */
  'reports.draft': change(
    z.strictObject({
      planId: z.string(),
      period,
      /** After 'Kính gửi'; empty for none. */
      addressees: z.array(z.string().trim().min(1)),
    }),
    planSummary,
    ['plans', 'versions'],
  ),
  /** The reports on a plan and its amendments, the last drafted first. */
  'reports.list': query(z.strictObject({ planId: z.string() }), z.array(planSummary)),
}
