import type { z } from 'zod'

/** What a change makes stale: screens that show a topic read it again. */
export const topics = [
  'plans',
  'templates',
  'versions',
  'exports',
  'settings',
  'organisations',
  'legalBases',
  'phrases',
  'presets',
  'progress',
  /** Stored nowhere: files that the operating system opened with the program. */
  'openedFiles',
] as const
export type Topic = (typeof topics)[number]

/** A command that only reads. */
export type Query<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'query'
  readonly input: I
  readonly output: O
}
/** A command that changes the store, and the topics it makes stale. */
export type Change<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'change'
  readonly input: I
  readonly output: O
  readonly topics: readonly Topic[]
}
/** A command that acts outside the store: asks a person for a folder, opens a program. */
export type Action<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'action'
  readonly input: I
  readonly output: O
}

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Query<I, O> => ({
  kind: 'query',
  input,
  output,
})
export const change = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  stale: readonly Topic[],
): Change<I, O> => ({
  kind: 'change',
  input,
  output,
  topics: stale,
})
export const action = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Action<I, O> => ({
  kind: 'action',
  input,
  output,
})
