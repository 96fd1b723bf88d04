import { z } from 'zod'
import { period } from '../tasks/period.ts'
import { type Appendix, appendix } from './appendix.ts'
import { type Block, block } from './block.ts'
import { type RichText, richText } from './rich-text.ts'

export const unitKinds = ['xã', 'phường', 'đặc khu'] as const
export const planStates = ['draft', 'submitted', 'issued', 'closed'] as const
export type PlanState = (typeof planStates)[number]

/** Facts of the letterhead (NĐ30 PL I.II.1–4). What is blank prints as a blank for the registry clerk to fill. */
export const letterhead = z.strictObject({
  unitKind: z.enum(unitKinds),
  /** Without its kind: `Sơn Dương`. */
  communeName: z.string(),
  /** Without 'tỉnh' or 'thành phố'; may be empty: a commune prints no parent body. */
  provinceName: z.string(),
  provinceKind: z.enum(['tỉnh', 'thành phố']),
  /** Digits as registered, without a leading zero rule applied; empty until registered. */
  number: z.string().regex(/^\d{0,5}$/),
  /** Type and body: `KH-UBND`. */
  symbol: z.string(),
  /** Where it is signed: by law the commune's own name. */
  place: z.string(),
  day: z.int().min(1).max(31).nullable(),
  month: z.int().min(1).max(12).nullable(),
  year: z.int().min(2000).max(2100).nullable(),
})
export type Letterhead = Readonly<z.infer<typeof letterhead>>

export const basis = z.strictObject({
  id: z.string().min(1),
  /** With its opening word (`Căn cứ …`, `Thực hiện …`) and without the final mark, which follows from its place. */
  text: z.string(),
})
export type Basis = Readonly<z.infer<typeof basis>>

export const recipients = z.strictObject({
  /** Without dash and final mark. */
  items: z.array(z.string()),
  /** What follows 'Lưu:' — `VT, VHXH`. */
  archive: z.string(),
})
export type Recipients = Readonly<z.infer<typeof recipients>>

export const signature = z.strictObject({
  /** Lines above the signature, in order: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  authority: z.array(z.string()).min(1),
  /** The signer's name without title (NĐ30 PL I.II.7). */
  name: z.string(),
})
export type Signature = Readonly<z.infer<typeof signature>>

/** What makes a document a report on a plan: it is written, numbered and printed like a plan, in the form of its type. */
export const reportFacts = z.strictObject({
  /** Id of the plan that it reports on. */
  about: z.string().min(1),
  period,
  /** Superior bodies that it is sent to, after 'Kính gửi'; empty where it has none (NĐ30 PL I.II.9). */
  addressees: z.array(z.string()),
})
export type ReportFacts = Omit<Readonly<z.infer<typeof reportFacts>>, 'addressees'> & {
  readonly addressees: readonly string[]
}

/** A plan whole: everything that is printed or exported follows from it. Ids are unique within one plan. */
export const plan = z.strictObject({
  id: z.string().min(1),
  /** The year that the plan is for. */
  year: z.int().min(2000).max(2100),
  state: z.enum(planStates),
  letterhead,
  /** Trích yếu: the title under KẾ HOẠCH, sentence case, no final mark. */
  subject: z.string(),
  bases: z.array(basis),
  /** The enacting sentence, up to its colon. */
  lead: richText,
  body: z.array(block),
  /** The closing sentence without its end mark `./.`, which is printed by rule. */
  closing: richText,
  recipients,
  signature,
  appendices: z.array(appendix),
  /** Of a report only. */
  report: reportFacts.optional(),
})
export type Plan = Omit<
  Readonly<z.infer<typeof plan>>,
  'bases' | 'lead' | 'body' | 'closing' | 'appendices' | 'report'
> & {
  readonly bases: readonly Basis[]
  readonly lead: RichText
  readonly body: readonly Block[]
  readonly closing: RichText
  readonly appendices: readonly Appendix[]
  readonly report?: ReportFacts | undefined
}
