import { z } from 'zod'
import { type TaskStatusName, type TrackedRow, taskStatuses, type Verdict, verdicts } from './tracked.ts'

/**
 * What a row's badge says: the status of a task, the verdict on an indicator; `unjudged` is an indicator whose figure
 * cannot be compared with its target.
 */
export const trackingMarks = [...taskStatuses, ...verdicts, 'unjudged'] as const
export type TrackingMark = TaskStatusName | Verdict | 'unjudged'

/** Which deadlines: all, those missed, those that come within so many days. */
export const deadlineChoices = ['any', 'overdue', '7', '15', '30'] as const
export type DeadlineChoice = (typeof deadlineChoices)[number]

/** How rows stand: as in the plan under their headings, or in one list by this. */
export const trackingSorts = ['plan', 'due', 'status', 'unit'] as const
export type TrackingSort = (typeof trackingSorts)[number]

/** Which rows of a plan are shown, and how they stand. A person keeps it under a name. */
export const trackingFilter = z.strictObject({
  /** Looked for in all that the row says, accents aside. */
  words: z.string(),
  /** None is all. */
  marks: z.array(z.enum(trackingMarks)),
  /** The leading unit by its identity's key; empty for all. */
  unit: z.string(),
  kind: z.enum(['any', 'tasks', 'indicators']),
  deadline: z.enum(deadlineChoices),
  /** Only those that were not reported on for the running month. */
  unanswered: z.boolean(),
  /** The group by its title as printed; null for all. */
  group: z.string().nullable(),
  sort: z.enum(trackingSorts),
})
export type TrackingFilter = Omit<Readonly<z.infer<typeof trackingFilter>>, 'marks'> & {
  readonly marks: readonly TrackingMark[]
}

/** Every row as the plan has it. */
export const openFilter: TrackingFilter = {
  words: '',
  marks: [],
  unit: '',
  kind: 'any',
  deadline: 'any',
  unanswered: false,
  group: null,
  sort: 'plan',
}

/** Whether a filter leaves out no row; its order does not count. */
export function showsAll({ words, marks, unit, kind, deadline, unanswered, group }: TrackingFilter): boolean {
  const anyRow = words.trim() === '' && marks.length === 0 && unit === '' && group === null
  return anyRow && kind === 'any' && deadline === 'any' && !unanswered
}

/** What the badge of a row says. */
export function markOf({
  kind,
  status,
  verdict,
}: Pick<TrackedRow, 'kind' | 'status' | 'verdict'>): TrackingMark {
  return kind === 'tasks' ? status : (verdict ?? 'unjudged')
}
