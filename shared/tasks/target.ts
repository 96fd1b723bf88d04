import { z } from 'zod'

export const comparators = ['=', '>=', '>', '<=', '<'] as const

/** A condition that narrows what a figure counts: `(trừ văn bản mật)` excludes, `đối với …` includes. */
const condition = z.strictObject({ kind: z.enum(['exclude', 'include']), text: z.string() })

/**
 * What the words of a target cell mean; the words stay in the cell and are what prints.
 * `ratio` is in per cent; `done` is a yes/no target (Đạt, Hoàn thành, Có); `product` is a document or a thing to
 * hand over, with no figure to compare.
 */
export const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['ratio', 'count', 'speed', 'change']),
    comparator: z.enum(comparators),
    value: z.number(),
    /** What is counted or measured: `%`, `hộ`, `tin`, `Mbit/s`. */
    unit: z.string(),
    /** The period that the figure is for, when it names one. */
    per: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional(),
    /** Every so many of `per`: `1 lần/2 năm`; 1 when absent. */
    perInterval: z.int().min(2).optional(),
    /** What the figure is a share of or counted over; for a change, what it is measured against. */
    of: z.string().optional(),
    condition: condition.optional(),
    /** 'khoảng', 'gần', 'ước': never a firm figure. */
    approximate: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('interval'), from: z.number(), to: z.number(), unit: z.string() }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('product') }),
])
export type Target = Readonly<z.infer<typeof target>>
