import type { Plan } from '../plans/plan.ts'
import type { FactName } from './version-part.ts'

/** The present plan with one fact as it was in a version. */
export function restoreFact(version: Plan, current: Plan, name: FactName): Plan {
  const { letterhead } = version
  switch (name) {
    case 'year':
      return { ...current, year: version.year }
    case 'subject':
      return { ...current, subject: version.subject }
    case 'archive':
      return { ...current, recipients: { ...current.recipients, archive: version.recipients.archive } }
    case 'signer':
      return { ...current, signature: { ...current.signature, name: version.signature.name } }
    case 'date': {
      const { day, month, year } = letterhead
      return { ...current, letterhead: { ...current.letterhead, day, month, year } }
    }
    default:
      return { ...current, letterhead: { ...current.letterhead, [name]: letterhead[name] } }
  }
}
