import { z } from 'zod'
import { period } from './period.ts'
import { isoDate } from './schedule.ts'

/** What a unit can say of a task. Whether that is in time or late follows from the days. */
export const reportedStatuses = ['notStarted', 'ongoing', 'done', 'paused', 'cancelled'] as const
export type ReportedStatus = (typeof reportedStatuses)[number]

/** What shows that it was done: a document by number and date, a file. */
export const evidence = z.strictObject({
  /** `Báo cáo số 12/BC-UBND`. */
  document: z.string(),
  date: isoDate.nullable(),
  /** Of a file on this machine or the office's drive; never opened by itself. */
  path: z.string(),
})
export type Evidence = Readonly<z.infer<typeof evidence>>

/** Where an entry came from: typed here, a unit's form (its name and SHA-256), or another PC's file. */
export const progressSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({ kind: z.literal('form'), file: z.string(), hash: z.string() }),
  z.strictObject({ kind: z.literal('exchange'), file: z.string(), hash: z.string() }),
])
export type ProgressSource = Readonly<z.infer<typeof progressSource>>

/** What is said of a task or an indicator at one time. */
export const progressFacts = z.strictObject({
  /** Null for an indicator, and where only words were given. */
  status: z.enum(reportedStatuses).nullable(),
  percent: z.number().min(0).max(100).nullable(),
  /** The indicator's figure in its target's unit: per cent for ratios. */
  value: z.number().nullable(),
  result: z.string(),
  difficulty: z.string(),
  proposal: z.string(),
  evidence: z.array(evidence),
})
export type ProgressFacts = Omit<Readonly<z.infer<typeof progressFacts>>, 'evidence'> & {
  readonly evidence: readonly Evidence[]
}

/** Whether neither a status, a figure, words nor evidence are given. */
export function saysNothing({
  status,
  percent,
  value,
  result,
  difficulty,
  proposal,
  evidence,
}: ProgressFacts): boolean {
  return (
    status === null &&
    percent === null &&
    value === null &&
    evidence.length === 0 &&
    [result, difficulty, proposal].every(words => words.trim() === '')
  )
}

/**
 * One entry of the log of a plan, never changed and never taken away: a correction is a new entry that names the one
 * it stands for, and says why.
 */
export const progressEntry = z.strictObject({
  id: z.string().min(1),
  planId: z.string().min(1),
  /** Of the task or the indicator. */
  rowId: z.string().min(1),
  /** The day that it was so. */
  day: isoDate,
  /** The period that was reported on; null for a remark between reports. */
  period: period.nullable(),
  /** Of a recurring duty: the last day of the occurrence that this is about. */
  occurrence: isoDate.nullable(),
  ...progressFacts.shape,
  /** The unit or person who said so. */
  reporter: z.string(),
  source: progressSource,
  /** The entry that this one stands for; null for a new one. */
  corrects: z.string().nullable(),
  /** Why it was corrected; empty for a new one. */
  reason: z.string(),
  /** ISO instant at which it was entered. */
  at: z.string(),
})
export type ProgressEntry = Omit<Readonly<z.infer<typeof progressEntry>>, 'evidence'> & {
  readonly evidence: readonly Evidence[]
}

/** Whether an entry only takes back what it corrects, and is itself no report. */
export function isWithdrawal(entry: ProgressEntry): boolean {
  return entry.corrects !== null && saysNothing(entry)
}

/**
 * The entries that stand, in the order of their days: those that no later entry corrects. Where two machines corrected
 * one entry, each in its own way, the correction that was entered last stands, on both of them the same.
 *
 * @param entries of one plan or one row, in any order.
 */
export function standingEntries(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  const corrections = entries.filter(({ corrects }) => corrects !== null)
  if (corrections.length === 0) return entries.toSorted(byDay)
  const chosen = new Map<string, ProgressEntry>()
  for (const entry of corrections.toSorted(byInstant)) chosen.set(entry.corrects ?? '', entry)
  const byId = new Map(corrections.map(entry => [entry.id, entry]))
  const isPassedOver = (entry: ProgressEntry): boolean => {
    if (entry.corrects === null) return false
    if (chosen.get(entry.corrects) !== entry) return true
    const corrected = byId.get(entry.corrects)
    return corrected !== undefined && isPassedOver(corrected)
  }
  return entries.filter(entry => !chosen.has(entry.id) && !isPassedOver(entry)).toSorted(byDay)
}

const byInstant = (left: ProgressEntry, right: ProgressEntry) =>
  compareText(left.at, right.at) || compareText(left.id, right.id)
const byDay = (left: ProgressEntry, right: ProgressEntry) =>
  compareText(left.day, right.day) || byInstant(left, right)
const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)
