import type { Node, Slice } from '@tiptap/pm/model'
import { placeCells } from '../../../shared/documents/place-cells.ts'
import { upper } from '../../../shared/vietnamese.ts'
import type { Around } from './printed-around.ts'

const linesOfCell = (cell: Node): readonly string[] => cell.children.map(line => line.textContent)

/** A line has one row, a tab parts cells: neither may stand inside one. */
const inOneLine = (cell: Node): string =>
  linesOfCell(cell)
    .join(' ')
    .replace(/\s*[\n\t]\s*/g, ' ')

/** Rows of a table as lines; a place that a merged cell covers is empty, so that columns stay below each other. */
function textOfRows(rows: readonly Node[]): readonly string[] {
  const [only, ...others] = rows.flatMap(row => row.children)
  if (only !== undefined && others.length === 0) return linesOfCell(only)
  const places = placeCells(
    rows.map(row =>
      row.children.map(({ attrs }) => ({ colSpan: attrs['colspan'], rowSpan: attrs['rowspan'] })),
    ),
  )
  const width = Math.max(
    ...rows.flatMap((row, index) =>
      row.children.map((cell, place) => (places[index]?.[place] ?? 0) + Number(cell.attrs['colspan'])),
    ),
  )
  return rows.map((row, index) => {
    const line = new Array<string>(width).fill('')
    row.children.forEach((cell, place) => {
      line[places[index]?.[place] ?? place] = inOneLine(cell)
    })
    return line.join('\t')
  })
}

function textOfBlock(node: Node, { before, after = '' }: Around): readonly string[] {
  const { name } = node.type
  const printed = name === 'part' || name === 'section' ? upper(node.textContent) : node.textContent
  const words = `${printed}${after}`
  // A sentence that is not written yet is no line.
  if (words === '' && (name === 'lead' || name === 'closing')) return []
  if (before === undefined) return [words]
  // A part's title prints below its label.
  if (name === 'part') return words === '' ? [before] : [before, words]
  return [words === '' ? before : `${before} ${words}`]
}

/**
 * Copied blocks as plain text, as they print: numbers, dashes and end marks typed out, a block a line, a table row by
 * row with tabs between its cells.
 */
export function copiedText(slice: Slice, around: ReadonlyMap<Node, Around>): string {
  const nodes = slice.content.content
  if (nodes[0]?.type.name === 'table_row') return textOfRows(nodes).join('\n')
  return nodes
    .flatMap(node =>
      node.type.name === 'table' ? textOfRows(node.children) : textOfBlock(node, around.get(node) ?? {}),
    )
    .join('\n')
}
