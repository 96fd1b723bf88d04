import type { Block } from '../../../shared/plans/block.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { endsSentence } from '../../../shared/recognize/line-text.ts'
import { isUpper } from '../../../shared/vietnamese.ts'
import { type NumberedText, readLine, toBlock } from './line-to-block.ts'
import { linesOf, type PastedItem } from './pasted-item.ts'
import { tableToBlock } from './table-to-block.ts'
import { tidyRuns } from './tidy-runs.ts'

/** Whether a line can be the title of the part label before it (`Phần I` alone on its line). */
function isPartTitle(line: NumberedText): boolean {
  if (line.kind !== 'paragraph' && line.heading !== true) return false
  const words = plainText(line.text)
  return isUpper(words) || (words.length <= 200 && !endsSentence(words))
}

/**
 * Understands what was read: lines become blocks of the plan's kinds, numbers and bullets leave the words.
 *
 * @param items in Unicode.
 * @param idAt the id of the block in that place.
 */
export function itemsToBlocks(
  items: readonly PastedItem[],
  idAt: (index: number) => string,
): readonly Block[] {
  const read = items.map(item => (item.type === 'line' ? readLine(item) : item))
  const blocks: Block[] = []
  for (let at = 0; at < read.length; at++) {
    const item = read[at]
    if (item === undefined) continue
    const id = idAt(blocks.length)
    if ('type' in item) {
      if (item.rows.length > 0) blocks.push(tableToBlock(item, id))
      continue
    }
    const next = read[at + 1]
    const takesTitle =
      item.kind === 'part' &&
      item.text.length === 0 &&
      next !== undefined &&
      !('type' in next) &&
      isPartTitle(next)
    if (takesTitle) at++
    if (takesTitle || item.text.length > 0 || item.kind === 'part') {
      blocks.push(toBlock(takesTitle ? { ...item, text: next.text } : item, id))
    }
  }
  return blocks
}

/** The lines as paragraphs, word for word: numbers and bullets stay in front. */
export function itemsToParagraphs(
  items: readonly PastedItem[],
  idAt: (index: number) => string,
): readonly Block[] {
  return linesOf(items).map((line, index) => ({
    id: idAt(index),
    kind: 'paragraph',
    text: tidyRuns(line.runs),
  }))
}
