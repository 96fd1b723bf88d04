import { formatDay, parseDay } from '../../../shared/dates.ts'
import { isCitedByName } from '../../../shared/legal-bases/document-types.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { type Cited, printNumber } from '../../../shared/legal-bases/print-legal-basis.ts'

/** An entry as it is typed: number and symbol as one, days as `05/03/2020`. */
export type BasisForm = {
  readonly type: string
  readonly cited: string
  readonly issuer: string
  readonly date: string
  readonly subject: string
  readonly inForceFrom: string
  readonly inForceUntil: string
}
export type BasisField = keyof BasisForm

export const emptyForm: BasisForm = {
  type: 'Nghị quyết',
  cited: '',
  issuer: '',
  date: '',
  subject: '',
  inForceFrom: '',
  inForceUntil: '',
}

const shown = (day: string | null) => (day === null ? '' : formatDay(day))

/** A citation or an entry as the form shows it. */
export function formOfBasis(
  entry: Cited & Partial<Pick<LegalBasis, 'inForceFrom' | 'inForceUntil'>>,
): BasisForm {
  return {
    type: entry.type,
    cited: printNumber(entry),
    issuer: entry.issuer,
    date: shown(entry.date),
    subject: entry.subject,
    inForceFrom: shown(entry.inForceFrom ?? null),
    inForceUntil: shown(entry.inForceUntil ?? null),
  }
}

/** `57-NQ/TW` → number and symbol; what does not begin with a number is a symbol alone. */
function splitCited(cited: string): { readonly number: string; readonly symbol: string } {
  const plain = cited.trim().replace(/^số\s*:?\s*/iu, '')
  const [, number, symbol] = /^(\d+\p{Ll}?)\s*(?:[-/]\s*(.*))?$/u.exec(plain) ?? []
  return number === undefined ? { number: '', symbol: plain } : { number, symbol: symbol ?? '' }
}

const dayOf = (text: string) => (text.trim() === '' ? null : (parseDay(text) ?? null))

/** What the form says of a document, as far as it can be read; for showing it while it is typed. */
export function citedOf(form: BasisForm): Cited {
  return {
    type: form.type.trim(),
    ...splitCited(form.cited),
    issuer: form.issuer.trim(),
    date: dayOf(form.date),
    subject: form.subject.trim().replace(/[\s.;]+$/u, ''),
  }
}

/** The form as an entry to store; ask `formProblems` first. */
export function entryOf(form: BasisForm, known: Pick<LegalBasis, 'id' | 'rev'>): LegalBasis {
  return {
    ...citedOf(form),
    id: known.id,
    rev: known.rev,
    inForceFrom: dayOf(form.inForceFrom),
    inForceUntil: dayOf(form.inForceUntil),
  }
}

const badDay = 'Ghi ngày theo dạng 05/03/2020.'

/** What keeps the form from being stored, by field; empty for a sound one. */
export function formProblems(form: BasisForm): Partial<Record<BasisField, string>> {
  const problems: Partial<Record<BasisField, string>> = {}
  if (form.type.trim() === '') problems.type = 'Chọn hoặc nhập loại văn bản.'
  const byName = isCitedByName(form.type.trim())
  if (byName && form.type.trim() !== 'Hiến pháp' && form.subject.trim() === '')
    problems.subject = 'Nhập tên văn bản.'
  if (!byName && splitCited(form.cited).number === '' && form.subject.trim() === '')
    problems.cited = 'Nhập số, ký hiệu (57-NQ/TW) hoặc trích yếu.'
  for (const field of ['date', 'inForceFrom', 'inForceUntil'] as const) {
    if (form[field].trim() !== '' && dayOf(form[field]) === null) problems[field] = badDay
  }
  const [from, until] = [dayOf(form.inForceFrom), dayOf(form.inForceUntil)]
  if (from !== null && until !== null && until < from)
    problems.inForceUntil = 'Ngày này đứng trước ngày có hiệu lực.'
  return problems
}
