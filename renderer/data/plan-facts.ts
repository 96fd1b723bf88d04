import { label } from '../../shared/glossary.ts'
import type { PlanPatch } from '../../shared/plans/api.ts'
import type { Basis, Letterhead, Plan } from '../../shared/plans/plan.ts'
import { plainText, type RichText } from '../../shared/plans/rich-text.ts'

/**
 * The facts of a plan that the first screens edit, one field each, so that two windows that edit different fields do
 * not get in each other's way.
 */
export type PlanFacts = Omit<Letterhead, 'year'> & {
  readonly planYear: number
  readonly subject: string
  readonly bases: readonly Basis[]
  readonly lead: RichText
  readonly closing: RichText
  readonly signYear: number | null
  /** Of a report; empty for a plan. */
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  readonly archive: string
  readonly authority: readonly string[]
  readonly signerName: string
}

/** The facts of a stored plan. */
export function factsOf(plan: Plan): PlanFacts {
  const { year, ...letterhead } = plan.letterhead
  return {
    ...letterhead,
    signYear: year,
    planYear: plan.year,
    subject: plan.subject,
    bases: plan.bases,
    lead: plan.lead,
    closing: plan.closing,
    addressees: plan.report?.addressees ?? [],
    recipients: plan.recipients.items,
    archive: plan.recipients.archive,
    authority: plan.signature.authority,
    signerName: plan.signature.name,
  }
}

function letterheadOf(facts: PlanFacts): Letterhead {
  return {
    unitKind: facts.unitKind,
    communeName: facts.communeName,
    provinceName: facts.provinceName,
    provinceKind: facts.provinceKind,
    number: facts.number,
    symbol: facts.symbol,
    place: facts.place,
    day: facts.day,
    month: facts.month,
    year: facts.signYear,
  }
}

/** Recipients and authority lines may be blank while they are typed; what is stored has no blank lines. */
const filled = (lines: readonly string[]) => lines.map(line => line.trim()).filter(line => line !== '')

/** The plan with the facts in place of its own. */
export function withFacts(plan: Plan, facts: PlanFacts): Plan {
  const authority = filled(facts.authority)
  return {
    ...plan,
    year: facts.planYear,
    subject: facts.subject,
    bases: facts.bases,
    lead: facts.lead,
    closing: facts.closing,
    letterhead: letterheadOf(facts),
    recipients: { items: filled(facts.recipients), archive: facts.archive },
    signature: { authority: authority.length > 0 ? authority : [''], name: facts.signerName },
    ...(plan.report && { report: { ...plan.report, addressees: filled(facts.addressees) } }),
  }
}

/** The smallest patch that stores the edited fields; a fact inside a group sends its whole group. */
export function patchOf(edited: readonly (keyof PlanFacts)[], plan: Plan): PlanPatch {
  const patch: { -readonly [K in keyof PlanPatch]: PlanPatch[K] } = {}
  for (const field of edited) {
    if (field === 'planYear') patch.year = plan.year
    else if (field === 'subject') patch.subject = plan.subject
    else if (field === 'bases') patch.bases = [...plan.bases]
    else if (field === 'lead') patch.lead = [...plan.lead]
    else if (field === 'closing') patch.closing = [...plan.closing]
    else if (field === 'addressees') {
      if (plan.report) patch.report = { ...plan.report, addressees: [...plan.report.addressees] }
    } else if (field === 'recipients' || field === 'archive') patch.recipients = plan.recipients
    else if (field === 'authority' || field === 'signerName') patch.signature = plan.signature
    else patch.letterhead = plan.letterhead
  }
  return patch
}

/** What a person calls each fact. */
export const factLabels: Readonly<Record<keyof PlanFacts, string>> = {
  unitKind: 'Loại đơn vị',
  communeName: label('plan.communeName'),
  provinceName: label('plan.provinceName'),
  provinceKind: 'Trực thuộc',
  number: label('plan.number'),
  symbol: label('plan.symbol'),
  place: label('plan.place'),
  day: 'Ngày',
  month: 'Tháng',
  signYear: 'Năm ban hành',
  planYear: label('plan.year'),
  subject: label('plan.subject'),
  bases: 'Căn cứ ban hành',
  lead: 'Câu dẫn',
  closing: 'Câu kết',
  addressees: 'Kính gửi',
  recipients: label('plan.recipients'),
  archive: label('plan.archive'),
  authority: label('plan.authority'),
  signerName: 'Họ và tên người ký',
}

/** A fact's value in words, for showing two of them side by side; '' when there is nothing. */
export function factText(value: PlanFacts[keyof PlanFacts]): string {
  if (!Array.isArray(value)) return String(value ?? '')
  const parts: readonly (string | { readonly text: string })[] = value
  const inLines = parts.every(part => typeof part === 'string' || 'id' in part)
  const words = parts.map(part => (typeof part === 'string' ? part : part.text))
  return inLines ? words.join('; ') : plainText(parts.filter(part => typeof part !== 'string'))
}
