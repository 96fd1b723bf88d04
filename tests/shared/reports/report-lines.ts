import type { Block } from '../../../shared/plans/block.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'

/** A block's words; of a table none. */
export const wordsOf = (block: Block) => (block.kind === 'table' ? '' : plainText(block.text))
/** The words of a document's body, block by block. */
export const linesOf = ({ body }: Plan) => body.map(wordsOf)

/** What stands under a heading of the body, up to the next heading of its kind or a higher one. */
export function under({ body }: Plan, title: RegExp): readonly string[] {
  const at = body.findIndex(block => title.test(wordsOf(block)))
  const kind = body[at]?.kind
  const rest = body.slice(at + 1)
  const end = rest.findIndex(block => block.kind === 'section' || block.kind === kind)
  return rest.slice(0, end < 0 ? rest.length : end).map(wordsOf)
}
