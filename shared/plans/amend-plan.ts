import { documentKind } from './document-kind.ts'
import type { Plan } from './plan.ts'

/**
 * A new draft that changes an issued plan: its whole text, without number, day and month.
 *
 * @param id the new plan's own.
 */
export function amendPlan(issued: Plan, id: string): Plan {
  return {
    ...issued,
    id,
    state: 'draft',
    subject: amendedSubject(issued),
    letterhead: { ...issued.letterhead, number: '', day: null, month: null },
  }
}

/** An amendment of an amendment still amends the one plan. */
function amendedSubject(plan: Plan): string {
  const { subject } = plan
  const opening = amendmentOpening(plan)
  if (subject.startsWith(opening)) return subject
  const [first = ''] = subject
  return opening + first.toLocaleLowerCase('vi') + subject.slice(first.length)
}

/** How the subject of an amendment begins: `Sửa đổi, bổ sung Kế hoạch `. */
export const amendmentOpening = (plan: Pick<Plan, 'report'>): string =>
  `Sửa đổi, bổ sung ${documentKind(plan).name} `
