import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { knownColumns } from '../documents/tracking-columns.ts'
import { alert } from './alert.ts'
import { period } from './period.ts'
import { progressEntry, progressFacts } from './progress.ts'
import { reportingDuty } from './reporting-duty.ts'
import { isoDate } from './schedule.ts'
import { taskStatusName, trackedRow } from './tracked.ts'

/** What a person enters; the store adds its id, its instant and that it was typed. */
export const newProgress = z.strictObject({
  rowId: z.string().min(1),
  day: isoDate,
  period: period.nullable(),
  occurrence: isoDate.nullable(),
  ...progressFacts.shape,
  reporter: z.string(),
  /** The entry that this one stands for; it needs a reason. */
  corrects: z.string().nullable(),
  reason: z.string(),
})
export type NewProgress = Readonly<z.infer<typeof newProgress>>

/** A plan on the home page. */
export const planProgress = z.strictObject({
  planId: z.string(),
  year: z.int(),
  subject: z.string(),
  /** Tasks by status; indicators are not counted. */
  counts: z.record(taskStatusName, z.int()),
  /** `met` counts those that are exceeded, too; `unjudged` have a figure and no target to compare it with. */
  indicators: z.strictObject({ met: z.int(), notMet: z.int(), notReported: z.int(), unjudged: z.int() }),
})

/** A day on which somebody must report. */
export const reportingDay = z.strictObject({
  planId: z.string(),
  dutyId: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  /** The last day that still counts. */
  day: isoDate,
  period,
})

export const progressCommands = {
  /** Every task and indicator of a plan with what its log comes to today, or as it stood at the end of a day. */
  'progress.tracked': query(
    z.strictObject({ planId: z.string(), day: isoDate.nullable() }),
    z.array(trackedRow),
  ),
  /** The log of one row, corrected entries included, latest first. */
  'progress.history': query(
    z.strictObject({ planId: z.string(), rowId: z.string() }),
    z.array(progressEntry),
  ),
  /** Adds entries to the log of an issued plan, all or none. Nothing in the log is ever changed. */
  'progress.append': change(
    z.strictObject({ planId: z.string(), entries: z.array(newProgress).min(1) }),
    z.array(progressEntry),
    ['progress'],
  ),
  /** Ids of the rows that were reported on for a period, whatever was said. */
  'progress.answered': query(z.strictObject({ planId: z.string(), period }), z.array(z.string())),
  /**
   * Writes how these rows stand today, in this order and with these columns, as .xlsx into a folder; answers the
   * file's path. Unknown rows are passed over. Refuses with `fileExists` unless overwriting was agreed to.
   */
  'progress.exportList': change(
    z.strictObject({
      planId: z.string(),
      rows: z.array(z.string()).min(1),
      columns: z.array(z.enum(knownColumns)).min(1),
      folder: z.string().min(1),
      overwrite: z.boolean(),
    }),
    z.string(),
    ['settings'],
  ),
  /**
   * Writes the overview of a period as .xlsx into a folder: counts by group and unit, what changed since the period
   * before, every row, the longest overdue first. Answers the file's path.
   */
  'progress.exportOverview': change(
    z.strictObject({ planId: z.string(), period, folder: z.string().min(1), overwrite: z.boolean() }),
    z.string(),
    ['settings'],
  ),
  /**
   * Writes how these units stand today, by their identities' keys in this order, and whether they have reported for a
   * period, as .xlsx into a folder; answers the file's path. Unknown units are passed over.
   */
  'progress.exportUnits': change(
    z.strictObject({
      planId: z.string(),
      period,
      units: z.array(z.string()).min(1),
      folder: z.string().min(1),
      overwrite: z.boolean(),
    }),
    z.string(),
    ['settings'],
  ),
  /** For the home page: issued plans, what is to be reminded of today, the next reporting days. */
  'progress.overview': query(
    z.strictObject({}),
    z.strictObject({
      plans: z.array(planProgress),
      /** What to remind of today. */
      alerts: z.array(alert),
      /** What was told in the last days, or put off, as it stands today. */
      told: z.array(alert),
      reportingDays: z.array(reportingDay),
    }),
  ),
  /** The person has seen these; the same cause does not come back within a week. */
  'alerts.seen': change(z.strictObject({ causes: z.array(z.string()) }), z.null(), []),
  'alerts.snooze': change(z.strictObject({ cause: z.string(), until: isoDate }), z.null(), ['progress']),
  /** The plan's reporting duties: as confirmed or set by hand; while nobody has, as read from its text. */
  'calendar.get': query(
    z.strictObject({ planId: z.string() }),
    z.strictObject({ duties: z.array(reportingDuty), confirmed: z.boolean() }),
  ),
  'calendar.save': change(z.strictObject({ planId: z.string(), duties: z.array(reportingDuty) }), z.null(), [
    'progress',
  ]),
  /**
   * Writes into a folder, and answers the file's path: as .ics the reporting days and deadlines from today on, as .xlsx
   * who reports to whom and all reporting days of the year.
   */
  'calendar.exportFile': change(
    z.strictObject({
      planId: z.string(),
      format: z.enum(['ics', 'xlsx']),
      folder: z.string().min(1),
      overwrite: z.boolean(),
    }),
    z.string(),
    ['settings'],
  ),
}
