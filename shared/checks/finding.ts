import type { Finding } from '../documents/api.ts'
import type { Plan } from '../plans/plan.ts'

/** What is wrong with one side of a plan; empty when nothing is. */
export type Rule = (plan: Plan) => readonly Finding[]

/** Kinds of fault, by what a person does about them: fill in, mend a value, mend the form, mend a reference. */
export type Family = 'missing' | 'value' | 'format' | 'reference'

type Fault = {
  readonly rule: string
  readonly family: Family
  /** The exact text at fault; absent when something is missing. */
  readonly text?: string
  /** A block, basis or row id, or the part of the plan. */
  readonly where: string
  /** Vietnamese: what is wrong, then what to do. */
  readonly message: string
}

/** A fault that would print a wrong or empty document. */
export const error = (fault: Fault): Finding => ({ text: '', ...fault, severity: 'error' })

/** A fault that would print, but that a reviewer would send back. */
export const warning = (fault: Fault): Finding => ({ text: '', ...fault, severity: 'warning' })
