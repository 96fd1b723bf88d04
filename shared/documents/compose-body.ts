import type { Block, TableBlock, TextBlock } from '../plans/block.ts'
import { numberBlocks } from '../plans/numbering.ts'
import { mapRuns, plainText, type RichText, withoutFields } from '../plans/rich-text.ts'
import { upper } from '../vietnamese.ts'
import type { ParagraphRole } from './layout-rules.ts'
import { textColumn } from './layout-rules.ts'
import type { Node, Paragraph, Table } from './model.ts'

/** Clauses, subclauses and points print otherwise when they are headings (NĐ30 PL I.II.6.đ). */
function roleOf(block: TextBlock): ParagraphRole {
  switch (block.kind) {
    case 'part':
      return 'partTitle'
    case 'clause':
      return block.title ? 'clauseTitle' : 'clause'
    case 'subclause':
      return block.title ? 'subclauseTitle' : 'subclause'
    case 'point':
      return block.title ? 'pointTitle' : 'point'
    default:
      return block.kind
  }
}

/** The number in front of the words, unmarked, one space between. */
function numbered(number: string | undefined, text: RichText): RichText {
  return number === undefined ? text : [{ text: `${number} ` }, ...text]
}

function composeText(
  block: TextBlock,
  number: string | undefined,
  next: Block | undefined,
): readonly Paragraph[] {
  const role = roleOf(block)
  const paragraph = (as: ParagraphRole, runs: RichText): Paragraph => ({
    type: 'paragraph',
    role: as,
    runs: withoutFields(runs),
    source: block.id,
    // What announces a list or a table must not be left alone at the foot of a page.
    ...(next !== undefined && plainText(block.text).trimEnd().endsWith(':') ? { keepWithNext: true } : {}),
  })
  if (block.kind === 'part') {
    const label = paragraph('partLabel', [{ text: number ?? '' }])
    return block.text.length === 0 ? [label] : [label, paragraph('partTitle', mapRuns(block.text, upper))]
  }
  const words = block.kind === 'section' ? mapRuns(block.text, upper) : block.text
  return [paragraph(role, numbered(number, words))]
}

/** For each row, whether a merged cell goes on below it: a page must not part what a cell holds together. */
function rowsUnderMergedCells({ rows }: TableBlock): readonly boolean[] {
  let last = 0
  return rows.map((cells, row) => {
    last = Math.max(last, row, ...cells.map(({ rowSpan = 1 }) => row + rowSpan - 1))
    return last > row
  })
}

/** A table inside the text: as wide as the text, widths in the block's ratios. */
function composeTable(block: TableBlock): Table {
  const total = block.widths.reduce((sum, width) => sum + width, 0)
  const column = textColumn('portrait')
  const held = rowsUnderMergedCells(block)
  return {
    type: 'table',
    columns: block.widths.map(width => Math.floor((width / total) * column)),
    headerRows: block.headerRows,
    rows: block.rows.map((cells, row) => ({
      ...(held[row] ? { keepWithNext: true } : {}),
      cells: cells.map(({ text, ...spans }) => ({
        ...spans,
        paragraphs: [
          {
            type: 'paragraph',
            role: row < block.headerRows ? 'tableHeader' : 'tableCell',
            runs: withoutFields(text),
            source: block.id,
          },
        ],
      })),
    })),
  }
}

/**
 * The body's blocks as numbered paragraphs and tables.
 *
 * @param blocks in the plan's order.
 * @returns one node a block, but two for a part with a title.
 */
export function composeBody(blocks: readonly Block[]): readonly Node[] {
  const numbers = numberBlocks(blocks)
  return blocks.flatMap((block, index): readonly Node[] =>
    block.kind === 'table' ? [composeTable(block)] : composeText(block, numbers[index], blocks[index + 1]),
  )
}
