import { z } from 'zod'
import { appendixKinds } from '../plans/appendix.ts'
import { type ProgressEntry, progressEntry } from './progress.ts'
import { isoDate, schedule } from './schedule.ts'
import { target } from './target.ts'

/** What a task's log and today's date come to. */
export const taskStatuses = [
  'notStarted',
  'ongoing',
  'doneOnTime',
  'doneLate',
  'overdue',
  'paused',
  'cancelled',
] as const
export const taskStatusName = z.enum(taskStatuses)
export type TaskStatusName = z.infer<typeof taskStatusName>

export const verdicts = ['met', 'exceeded', 'notMet', 'notReported'] as const
export const verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof verdict>

/** One return of a recurring duty. */
export const occurrenceState = z.strictObject({
  /** Its last day. */
  due: isoDate,
  state: z.enum(['done', 'late', 'missed', 'due', 'ahead']),
  /** The day it was done. */
  doneOn: isoDate.nullable(),
})

/** A figure of an indicator on a day. */
export const trendPoint = z.strictObject({ day: isoDate, value: z.number() })

/**
 * A task or an indicator of a plan with what its log comes to on a day: what every screen of following the work
 * shows.
 */
export const trackedRow = z.strictObject({
  planId: z.string(),
  appendixId: z.string(),
  rowId: z.string(),
  kind: z.enum(appendixKinds).exclude(['free']),
  /** Titles of the group and sub-group it stands in; empty where none. */
  group: z.string(),
  subgroup: z.string(),
  /** As printed in the ordinal column, its group's number before it: `I.2`. */
  number: z.string(),
  name: z.string(),
  /** Names of units as in the cells. */
  leads: z.array(z.string()),
  supports: z.array(z.string()),
  monitors: z.array(z.string()),
  person: z.string(),
  deliverable: z.string(),
  /** The schedule as it prints, and what it means. */
  scheduleText: z.string(),
  schedule: schedule.nullable(),
  targetText: z.string(),
  target: target.nullable(),
  unitOfMeasure: z.string(),
  baseline: z.string(),
  status: taskStatusName,
  percent: z.number().nullable(),
  /** The deadline that counts next: of a recurring duty, of the first occurrence not done. */
  due: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  daysLate: z.int().min(0),
  occurrences: z.array(occurrenceState),
  /** Of an indicator; null for a task, and for a figure that its target cannot be compared with. */
  verdict: verdict.nullable(),
  actual: z.number().nullable(),
  /** How far an indicator's figure is from what has to be reached, in its unit; null for a task and without both. */
  gap: z.number().min(0).nullable(),
  /** Whether more of an indicator is better; null for a task. */
  direction: z.enum(['more', 'less']).nullable(),
  trend: z.array(trendPoint),
  /** The last entry that stands; null when nothing was reported. */
  last: progressEntry.nullable(),
  entryCount: z.int().min(0),
})
export type TrackedRow = Omit<
  Readonly<z.infer<typeof trackedRow>>,
  'leads' | 'supports' | 'monitors' | 'occurrences' | 'trend' | 'last'
> & {
  readonly leads: readonly string[]
  readonly supports: readonly string[]
  readonly monitors: readonly string[]
  readonly occurrences: readonly Readonly<z.infer<typeof occurrenceState>>[]
  readonly trend: readonly Readonly<z.infer<typeof trendPoint>>[]
  readonly last: ProgressEntry | null
}
