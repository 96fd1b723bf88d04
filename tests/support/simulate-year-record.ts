import type { CommandName, Input, Output } from '../../shared/api/contract.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import type { Answer, Mail, SentForm } from './simulate-year-answers.ts'
import type { Dice } from './simulate-year-dice.ts'
import type { FollowedRow } from './simulate-year-plan.ts'
import type { Say } from './simulate-year-work.ts'

/** Whose year it is, and the day on which its plans are issued. */
export const year = 2026
export const issuedOn = '2026-01-15'

/** A plan that is followed for a year. */
export type FollowedPlan = {
  readonly id: string
  readonly plan: Plan
  readonly rows: readonly FollowedRow[]
  /** The units that get forms, as first written. */
  readonly reporters: readonly string[]
}

/** How an answer was shown to the clerk, and whether she took it. */
export type Outcome = {
  readonly token: string
  readonly planId: string
  readonly period: string
  readonly state: string
  readonly rowId: string | null
  readonly occurrence: string | null
  readonly chosen: boolean
  readonly on: string
  /** Nothing else was known of its row for the period. */
  readonly alone: boolean
}

export type Typed = { readonly entry: Input<'progress.append'>['entries'][number]; readonly planId: string }

/** All that was done and seen in a year. `at` is the instant: what was entered by then was known. */
export type Year = {
  readonly plans: readonly FollowedPlan[]
  readonly answers: readonly Answer[]
  readonly outcomes: readonly Outcome[]
  readonly typed: readonly Typed[]
  readonly mornings: readonly ({ readonly day: string; readonly at: string } & Output<'progress.overview'>)[]
  readonly boards: readonly {
    readonly planId: string
    readonly asOf: string
    readonly at: string
    readonly rows: readonly TrackedRow[]
  }[]
  readonly reports: readonly {
    readonly planId: string
    readonly period: string
    readonly today: string
    readonly at: string
    readonly report: Plan
    /** The instant by which it was issued; null for one that stays a draft. */
    readonly issuedAt: string | null
  }[]
  readonly rounds: readonly {
    readonly planId: string
    readonly period: string
    readonly units: Output<'forms.rounds'>['units']
  }[]
  readonly arrived: ReadonlySet<string>
  /** Logs by plan and row, the first entry first, in the middle of the year and at its end. */
  readonly halfLogs: Logs
  readonly logs: Logs
}
export type Logs = ReadonlyMap<string, ReadonlyMap<string, readonly ProgressEntry[]>>

type Mutable<T> = T extends readonly (infer Each)[] ? Each[] : T
export type Ledger = { -readonly [Key in keyof Year]: Mutable<Year[Key]> }

/** What a year is simulated with. */
export type Office = {
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** An instant of the day, later than all before it. */
  readonly now: () => string
  readonly today: () => string
  readonly folder: string
  readonly dice: Dice
  readonly say: Say
  readonly mail: Mail
  readonly sent: SentForm[]
  /** What was told for a period: `plan|row|occurrence|period`. */
  readonly known: Set<string>
  readonly record: Ledger
}
