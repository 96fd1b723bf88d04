import { amendmentOpening } from './amend-plan.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { plainText } from './rich-text.ts'
import { mapPlaces } from './text-places.ts'
import { yearMentions } from './year-mentions.ts'

/** Characters shown on either side of a year. */
const around = 40

/**
 * Every year that may have to move with the plan, one change each.
 *
 * @param passedOver ids of blocks whose text is not carried over, or cites documents.
 */
export function yearChanges(plan: Plan, passedOver: ReadonlySet<string>): readonly NextYearChange[] {
  const changes: NextYearChange[] = []
  mapPlaces(plan, ({ key, target, where, field }, text) => {
    const words = plainText(text)
    if (passedOver.has(target)) return text
    for (const [index, mention] of yearMentions(words, plan.year, field === 'schedule').entries()) {
      const { at, from, to, moves, why } = mention
      changes.push({
        kind: 'year',
        id: `year|${key}|${index}`,
        target,
        where,
        before: excerpt(words, at, from, from),
        after: excerpt(words, at, from, to),
        why,
        accepted: moves,
        place: key,
        at,
        from,
        to,
      })
    }
    return text
  })
  return changes
}

/** Next year's plan amends nothing: what made the subject of this one an amendment's goes. */
export function amendmentChange(plan: Plan): readonly NextYearChange[] {
  const opening = amendmentOpening(plan)
  const { subject } = plan
  if (!subject.startsWith(opening)) return []
  const from = subject.slice(0, opening.length + 1)
  const to = from.slice(opening.length).toLocaleUpperCase('vi')
  return [
    {
      kind: 'year',
      id: 'year|subject|amendment',
      target: 'subject',
      where: 'Trích yếu',
      before: excerpt(subject, 0, from, from),
      after: excerpt(subject, 0, from, to),
      why: 'Kế hoạch năm sau không phải là bản sửa đổi, bổ sung',
      accepted: true,
      place: 'subject',
      at: 0,
      from,
      to,
    },
  ]
}

/** The words around a year, whole, with `…` where the text goes on. */
function excerpt(words: string, at: number, from: string, put: string): string {
  const left = words.slice(0, at)
  const right = words.slice(at + from.length)
  const start = left.length <= around ? left : `…${left.slice(-around).replace(/^\S*\s/u, '')}`
  const end = right.length <= around ? right : `${right.slice(0, around).replace(/\s\S*$/u, '')}…`
  return (start + put + end).replace(/\s+/gu, ' ').trim()
}
