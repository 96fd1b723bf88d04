import { unitIdentity } from '../organisations/unit-identity.ts'
import type { ProposedAnswer } from './acceptance.ts'
import { sameFacts } from './compare-facts.ts'

type Open = ProposedAnswer & { readonly entry: NonNullable<ProposedAnswer['entry']> }

const isOpen = (answer: ProposedAnswer): answer is Open => answer.entry !== null
const placeOf = ({ rowId, occurrence }: ProposedAnswer) => `${rowId} ${occurrence}`

/** The same unit answered again in a later round. */
function isLater(other: Open, answer: Open): boolean {
  return (
    (other.round ?? 0) > (answer.round ?? 0) && unitIdentity(other.unit).key === unitIdentity(answer.unit).key
  )
}

function settle(answer: Open, others: readonly Open[], isFirst: (other: Open) => boolean): ProposedAnswer {
  const rivals = others.map(({ id }) => id)
  if (answer.state === 'older') return { ...answer, rivals }
  const later = others.find(other => isLater(other, answer))
  if (later !== undefined)
    return {
      ...answer,
      state: 'older',
      sentence: `Đơn vị trả lời lại ở đợt ${later.round}, trong tệp “${later.fileName}”.`,
      take: false,
      rivals,
    }
  // What is out of date contradicts nothing.
  const current = others.filter(
    other => other.state !== 'older' && ![answer, ...others].some(each => isLater(each, other)),
  )
  const twin = current.find(other => isFirst(other) && sameFacts(other.entry, answer.entry))
  if (twin !== undefined)
    return {
      ...answer,
      state: 'same',
      sentence: `Giống trả lời ở hàng ${twin.row} trong tệp “${twin.fileName}”.`,
      entry: null,
      canTake: false,
      take: false,
      rivals,
    }
  const rival = current.find(other => !sameFacts(other.entry, answer.entry))
  if (rival === undefined) return { ...answer, rivals }
  const sentence = `Khác với trả lời ở hàng ${rival.row} trong tệp “${rival.fileName}”.`
  return {
    ...answer,
    state: 'contradictory',
    sentence: answer.state === 'contradictory' ? `${answer.sentence} ${sentence}` : sentence,
    take: false,
    rivals,
  }
}

/**
 * Sets answers to one row against each other, whichever files and sheets they are from: of equal ones the first stays,
 * of one unit's rounds the last; all others contradict each other, and none of those is taken unless a person says so.
 */
export function settleRivals(answers: readonly ProposedAnswer[]): readonly ProposedAnswer[] {
  const order = new Map(answers.map(({ id }, at) => [id, at]))
  const places = Map.groupBy(answers.filter(isOpen), placeOf)
  return answers.map(answer => {
    if (!isOpen(answer)) return answer
    const others = (places.get(placeOf(answer)) ?? []).filter(({ id }) => id !== answer.id)
    if (others.length === 0) return answer
    const at = order.get(answer.id) ?? 0
    return settle(answer, others, other => (order.get(other.id) ?? 0) < at)
  })
}
