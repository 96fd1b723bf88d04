import type { Block } from '../../../shared/plans/block.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'

/** A block's words to read: of a table row by row, with strokes between cells. */
export function blockWords(block: Block): string {
  if (block.kind !== 'table') return plainText(block.text)
  return block.rows.map(row => row.map(cell => plainText(cell.text)).join(' | ')).join('\n')
}
