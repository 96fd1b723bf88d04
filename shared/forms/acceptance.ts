import { z } from 'zod'
import { type NewProgress, newProgress } from '../tasks/api.ts'
import { period } from '../tasks/period.ts'
import { type ProgressEntry, progressEntry } from '../tasks/progress.ts'

/**
 * What an answer of a form is to what is known.
 *
 * To take: `new`; only on purpose: `older` (the unit answered for a later round), `contradictory` (another file, or
 * the log, answers otherwise).
 * Nothing to take: `same` (the log or another file says just that), `duplicate` (was taken from this very file),
 * `problem` (something cannot be read), `tampered` (the hidden key was changed), `noKey` (a row that was typed in),
 * `moved` (the key stands beside another row's name), `unknownRow`, `wrongPlan`, `wrongPeriod`.
 */
export const answerStates = [
  'new',
  'same',
  'older',
  'contradictory',
  'duplicate',
  'problem',
  'tampered',
  'noKey',
  'moved',
  'unknownRow',
  'wrongPlan',
  'wrongPeriod',
] as const
export const answerState = z.enum(answerStates)
export type AnswerState = z.infer<typeof answerState>

/** One answered row of a form, beside what is known. */
export const proposedAnswer = z.strictObject({
  /** Of its file and its place in it; the same when the file is read again. */
  id: z.string().min(1),
  /** Hash of its file. */
  file: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  /** From 1, as the spreadsheet counts. */
  row: z.int().min(1),
  state: answerState,
  /** Why it is not simply new; empty for `new`. */
  sentence: z.string(),
  /** Whether it may be taken, and whether it is unless the clerk says otherwise. */
  canTake: z.boolean(),
  take: z.boolean(),
  /** Of the plan's row; the row's own words in the file where the plan's are not known. */
  rowId: z.string().nullable(),
  number: z.string(),
  name: z.string(),
  unit: z.string(),
  round: z.int().nullable(),
  occurrence: z.string().nullable(),
  /** What was typed in, cell by cell. */
  given: z.array(z.strictObject({ cell: z.string(), label: z.string(), text: z.string() })),
  problems: z.array(z.strictObject({ cell: z.string(), sentence: z.string() })),
  /** What would be added to the log; null where nothing can be taken. */
  entry: newProgress.nullable(),
  /** What the log says of the row for the period. */
  known: progressEntry.nullable(),
  /** Ids of the other answers to the same row: of these and this one at most one can be taken. */
  rivals: z.array(z.string()),
})

/** A file that was read. */
export const proposedFile = z.strictObject({
  /** SHA-256; empty for one that could not be opened. */
  hash: z.string(),
  name: z.string(),
  /**
   * `read`; `blank`: nothing was filled in; `duplicate`: was taken before, or is the same as another file here;
   * `wrongPlan`, `wrongPeriod`; `unreadable`: `sentence` says why.
   */
  state: z.enum(['read', 'blank', 'duplicate', 'wrongPlan', 'wrongPeriod', 'unreadable']),
  sentence: z.string(),
  unit: z.string().nullable(),
  period: period.nullable(),
  round: z.int().nullable(),
  /** Rows that were answered, and rows that were asked and left blank. */
  answered: z.int(),
  unanswered: z.int(),
  /** Sentences about the file as a whole. */
  notes: z.array(z.string()),
})

/** What files would bring, before anything is written. */
export const acceptance = z.strictObject({
  planId: z.string(),
  period,
  files: z.array(proposedFile),
  answers: z.array(proposedAnswer),
})

type Answer = z.infer<typeof proposedAnswer>
export type ProposedAnswer = Readonly<Omit<Answer, 'given' | 'problems' | 'rivals' | 'entry' | 'known'>> & {
  readonly given: readonly Readonly<Answer['given'][number]>[]
  readonly problems: readonly Readonly<Answer['problems'][number]>[]
  readonly rivals: readonly string[]
  readonly entry: NewProgress | null
  readonly known: ProgressEntry | null
}
export type ProposedFile = Omit<Readonly<z.infer<typeof proposedFile>>, 'notes'> & {
  readonly notes: readonly string[]
}
export type Acceptance = {
  readonly planId: string
  readonly period: string
  readonly files: readonly ProposedFile[]
  readonly answers: readonly ProposedAnswer[]
}
