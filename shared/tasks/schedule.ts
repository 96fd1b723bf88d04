import { z } from 'zod'

/** `YYYY-MM-DD` */
export const isoDate = z.iso.date()

/** Who reports when, or how often a duty returns. */
export const recurrence = z.strictObject({
  every: z.enum(['day', 'week', 'month', 'quarter', 'halfYear', 'year']),
  /** Every so many of `every`; 1 when absent. */
  interval: z.int().min(2).optional(),
  /** The last day of the period's month that still counts, 1–31, and for yearly duties its month. */
  day: z.int().min(1).max(31).optional(),
  month: z.int().min(1).max(12).optional(),
})
export type Recurrence = Readonly<z.infer<typeof recurrence>>

const confidence = z.enum(['high', 'low'])

/**
 * What the words of a schedule cell mean. The words themselves stay in the cell and are what prints.
 * `year` is a range that names only a year: a real kind, never a faked day. `confirmed` marks a meaning that a
 * person gave or accepted, which reading the words again must not replace.
 */
export const schedule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('range'),
    start: isoDate.nullable(),
    end: isoDate.nullable(),
    due: isoDate.nullable(),
    confidence,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('point'),
    date: isoDate,
    due: isoDate,
    confidence,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('year'),
    start: isoDate,
    end: isoDate,
    due: isoDate,
    confidence,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('continuous'),
    end: isoDate.nullable(),
    confidence,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('recurring'),
    /** Empty when the words say that it returns but not how often: `định kỳ`. */
    rules: z.array(recurrence),
    confidence,
    confirmed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('reference'),
    document: z.string(),
    confidence,
    confirmed: z.literal(true).optional(),
  }),
])
export type Schedule = Readonly<z.infer<typeof schedule>>
