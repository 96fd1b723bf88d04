import { z } from 'zod'

const isoDate = z.iso.date()

/**
 * A document that plans rest on, as the register knows it. Number and symbol alone do not tell documents apart
 * (each commune has its own `84/KH-UBND`): issuer and date belong to the identity.
 */
export const legalBasis = z.strictObject({
  id: z.string().min(1),
  /** The revision that was read; 0 for an entry not stored yet. */
  rev: z.int().min(0),
  /** The kind of document as it is cited: `Nghị định`, `Luật`, `Công văn`. */
  type: z.string().trim().min(1),
  /** Digits as cited; empty for laws that are cited by name: `30`. */
  number: z.string(),
  /** What follows the number: `2020/NĐ-CP`, `KH-UBND`, `NQ/TW`. */
  symbol: z.string(),
  /** The body that issued it, with its place: `Ủy ban nhân dân tỉnh …`. */
  issuer: z.string(),
  /** Date of issue; null while it is not known. */
  date: isoDate.nullable(),
  /** Trích yếu, without the opening 'về việc'. */
  subject: z.string(),
  /** First day in force; null while it is not known. */
  inForceFrom: isoDate.nullable(),
  /** Last day in force; null for a document that nothing has replaced yet. */
  inForceUntil: isoDate.nullable(),
})
export type LegalBasis = Readonly<z.infer<typeof legalBasis>>
