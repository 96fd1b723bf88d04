import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { progressEntry } from '../tasks/progress.ts'
import { isoDate } from '../tasks/schedule.ts'
import { planSummary } from './api.ts'
import { block } from './block.ts'
import { planStates } from './plan.ts'

/** What every proposed change of next year's plan says of itself. */
const shared = {
  /** Unique within one proposal; the same for the same plan and log. */
  id: z.string(),
  /** Id of the block, row, heading or basis that changes; the part of the plan for others. */
  target: z.string(),
  /** Vietnamese: where it is. */
  where: z.string(),
  /** Words as they are, and as they would be; empty for what is taken out, or was not there. */
  before: z.string(),
  after: z.string(),
  /** Vietnamese: why it is proposed, or why someone should look first. */
  why: z.string(),
  /** Whether it is made unless someone objects. */
  accepted: z.boolean(),
}

/**
 * One change that next year's plan needs: a year that moves; a task that is carried on, taken out, and the heading
 * of a group left empty; a basis replaced or taken out; last year's figure of an indicator; the column that it prints
 * in; the review of the year.
 */
export const nextYearChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('year'),
    ...shared,
    /** The text (see `mapPlaces`), and where in it the year stands. */
    place: z.string(),
    at: z.int(),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({ kind: z.literal('carried'), ...shared }),
  z.strictObject({ kind: z.literal('dropped'), ...shared }),
  z.strictObject({ kind: z.literal('emptied'), ...shared }),
  z.strictObject({ kind: z.literal('basis'), ...shared }),
  z.strictObject({ kind: z.literal('baseline'), ...shared }),
  /** A column that words are put into and that does not print yet: refused, it is kept hidden. */
  z.strictObject({ kind: z.literal('column'), ...shared, field: z.enum(['note', 'baseline']) }),
  z.strictObject({
    kind: z.literal('review'),
    ...shared,
    /** Blocks that it puts in the place of those it removes; without any to remove, before all others. */
    blocks: z.array(block),
    removes: z.array(z.string()),
  }),
])
export type NextYearChange = Readonly<z.infer<typeof nextYearChange>>
export type NextYearKind = NextYearChange['kind']

/** What next year's plan would change against this year's, in printed order by kind. */
export const nextYear = z.strictObject({
  planId: z.string(),
  /** The year of the new plan. */
  year: z.int(),
  /** The day whose standing the figures give: the last of this year, or today while it is not over. */
  asOf: isoDate,
  changes: z.array(nextYearChange),
})
export type NextYear = {
  readonly planId: string
  readonly year: number
  readonly asOf: string
  readonly changes: readonly NextYearChange[]
}

const namedPlan = z.strictObject({ id: z.string(), subject: z.string(), state: z.enum(planStates) })

/** What speaks against making next year's plan from a plan. */
export const nextYearCautions = z.strictObject({
  /** The plans that were made from it already, the first one first; those in the bin left out. */
  made: z.array(namedPlan),
})
export type NextYearCautions = Readonly<z.infer<typeof nextYearCautions>>

export const nextYearCommands = {
  /** What a plan for the year after would change, from the plan, its log and the register of legal bases. */
  'nextYear.prepare': query(z.strictObject({ planId: z.string() }), nextYear),
  'nextYear.cautions': query(z.strictObject({ planId: z.string() }), nextYearCautions),
  /** What was entered on a row under the plans of the years before that it was carried over from, the latest first. */
  'nextYear.history': query(
    z.strictObject({ planId: z.string(), rowId: z.string() }),
    z.array(progressEntry),
  ),
  /** Makes the draft for the year after with the changes that were accepted, by their ids. */
  'nextYear.create': change(
    z.strictObject({ planId: z.string(), accepted: z.array(z.string()) }),
    planSummary,
    ['plans', 'versions'],
  ),
}
