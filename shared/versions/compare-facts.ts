import type { Plan } from '../plans/plan.ts'
import { compareTexts } from './compare-entries.ts'
import type { FactEntry } from './comparison.ts'
import { type FactName, factNames } from './version-part.ts'

const two = (value: number | null) => (value === null ? '…' : String(value).padStart(2, '0'))

/** The facts of a plan as short texts; a date without a day or month shows where they are missing. */
function factsOf(plan: Plan): Readonly<Record<FactName, string>> {
  const { letterhead } = plan
  const { day, month, year } = letterhead
  const date =
    day === null && month === null && year === null ? '' : `${two(day)}/${two(month)}/${year ?? '…'}`
  return {
    unitKind: letterhead.unitKind,
    communeName: letterhead.communeName,
    provinceKind: letterhead.provinceKind,
    provinceName: letterhead.provinceName,
    number: letterhead.number,
    symbol: letterhead.symbol,
    place: letterhead.place,
    date,
    year: String(plan.year),
    subject: plan.subject,
    archive: plan.recipients.archive,
    signer: plan.signature.name,
  }
}

/** The facts of two plans, one entry each, in the order in which they print. */
export function compareFacts(before: Plan, after: Plan): readonly FactEntry[] {
  const [left, right] = [factsOf(before), factsOf(after)]
  return factNames.map(name => ({ name, ...compareTexts(left[name], right[name]) }))
}
