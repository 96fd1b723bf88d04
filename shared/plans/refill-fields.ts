import type { Block } from './block.ts'
import type { Plan } from './plan.ts'
import { plainText, type RichText, stretchesOf } from './rich-text.ts'
import { fieldFacts, fieldWords } from './template-fields.ts'

/** The words that a field has; undefined for a field that is not known, whose words stay. */
export type FieldWords = (field: string) => string | undefined

/** A list with each of its things changed; the very same list when none is. */
function changeEach<T>(list: readonly T[], change: (thing: T) => T): readonly T[] {
  const changed = list.map(change)
  return changed.every((thing, index) => thing === list[index]) ? list : changed
}

/**
 * A text whose linked words are those of their fields now; new words take the look of the first that they replace.
 *
 * @returns the very same text when nothing in it changes.
 */
export function refillRuns(text: RichText, wordsOf: FieldWords): RichText {
  if (text.every(run => run.field === undefined)) return text
  const stretches = stretchesOf(text)
  const filled = changeEach(stretches, stretch => {
    const [first] = stretch
    const words = first?.field === undefined ? undefined : wordsOf(first.field)
    if (first === undefined || words === undefined || words === plainText(stretch)) return stretch
    return words === '' ? [] : [{ ...first, text: words }]
  })
  return filled === stretches ? text : filled.flat()
}

function changeBlock(block: Block, change: (text: RichText) => RichText): Block {
  if (block.kind !== 'table') {
    const text = change(block.text)
    return text === block.text ? block : { ...block, text }
  }
  const rows = changeEach(block.rows, row => {
    const cells = changeEach(row, cell => {
      const text = change(cell.text)
      return text === cell.text ? cell : { ...cell, text: [...text] }
    })
    return cells === row ? row : [...cells]
  })
  return rows === block.rows ? block : { ...block, rows: [...rows] }
}

/** A plan with its rich texts changed: lead, body with the cells of its tables, closing. What is not, stays the same object. */
export function mapRichTexts(plan: Plan, change: (text: RichText) => RichText): Plan {
  const lead = change(plan.lead)
  const body = changeEach(plan.body, block => changeBlock(block, change))
  const closing = change(plan.closing)
  return lead === plan.lead && body === plan.body && closing === plan.closing
    ? plan
    : { ...plan, lead, body, closing }
}

/**
 * A plan whose linked words say what its letterhead, year and signature say now. Only they change.
 *
 * @returns the very same plan when all of them do already.
 */
export function refillFields(plan: Plan): Plan {
  const facts = fieldFacts(plan)
  return mapRichTexts(plan, text => refillRuns(text, field => fieldWords(field, facts)))
}
