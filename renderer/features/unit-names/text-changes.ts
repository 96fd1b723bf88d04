import { unifyText } from '../../../shared/organisations/unify-text.ts'
import type { UnitChoice } from '../../../shared/organisations/unify-units.ts'
import type { Block } from '../../../shared/plans/block.ts'
import { mapText, plainText, type RichText } from '../../../shared/plans/rich-text.ts'
import type { PlanBody } from '../../editor/plan-to-editor.ts'

/** A paragraph or table of the plan's text in which units would be written otherwise. */
export type TextChange = {
  /** A block's id, or which of the two sentences around the body it is. */
  readonly id: string
  readonly before: string
  readonly after: string
}

function unified(block: Block, change: (text: RichText) => RichText): Block {
  if (block.kind !== 'table') return { ...block, text: change(block.text) }
  const rows = block.rows.map(row => row.map(cell => ({ ...cell, text: [...change(cell.text)] })))
  return { ...block, rows }
}

const wordsOf = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map(row => row.map(cell => plainText(cell.text)).join(' | ')).join('\n')
    : plainText(block.text)

const changer = (choices: readonly UnitChoice[]) => (text: RichText) =>
  mapText(text, words => unifyText(words, choices))

/** Where the text names units otherwise than chosen. Legal bases quote other documents and are left alone. */
export function textChanges(body: PlanBody, choices: readonly UnitChoice[]): readonly TextChange[] {
  const change = changer(choices)
  const parts = [
    { id: 'lead', before: plainText(body.lead), after: plainText(change(body.lead)) },
    ...body.blocks.map(block => ({
      id: block.id,
      before: wordsOf(block),
      after: wordsOf(unified(block, change)),
    })),
    { id: 'closing', before: plainText(body.closing), after: plainText(change(body.closing)) },
  ]
  return parts.filter(({ before, after }) => before !== after)
}

/** The text with the changes of these paragraphs made; all else is the same object as before. */
export function applyTextChanges(
  body: PlanBody,
  choices: readonly UnitChoice[],
  ids: ReadonlySet<string>,
): PlanBody {
  const change = changer(choices)
  return {
    bases: body.bases,
    lead: ids.has('lead') ? change(body.lead) : body.lead,
    blocks: body.blocks.map(block => (ids.has(block.id) ? unified(block, change) : block)),
    closing: ids.has('closing') ? change(body.closing) : body.closing,
  }
}
