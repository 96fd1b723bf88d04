import { cellPadding, ruleOf } from '../../../shared/documents/layout-rules.ts'
import { lineHeight } from '../../../shared/documents/line-height.ts'
import type { Frame, Paragraph, RuleLine, Table } from '../../../shared/documents/model.ts'
import type { LaidOutCell, LaidOutTable } from '../../../shared/documents/pages.ts'
import { placeCells } from '../../../shared/documents/place-cells.ts'
import { wrapRuns } from '../../../shared/documents/wrap-runs.ts'
import {
  laidOutParagraph,
  lineIn,
  printedRuns,
  rounded,
  ruleAt,
  ruleHeight,
  toPixels,
} from './lay-out-lines.ts'

/** A row of the table on a page: which one, its top and its height. */
export type RowOnPage = { readonly index: number; readonly y: number; readonly height: number }

type Piece = Paragraph | RuleLine
type Content = LaidOutCell['content']
type Cell = {
  readonly pieces: readonly Piece[]
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /** In the middle of its height, as headings are. */
  readonly centred: boolean
}
type Grid = {
  readonly bordered: boolean
  /** Left edges of the columns and the right one of the last, twips from the table's own left edge. */
  readonly edges: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}

function edgesOf(columns: readonly number[]): readonly number[] {
  let edge = 0
  return [
    0,
    ...columns.map(width => {
      edge += width
      return edge
    }),
  ]
}

function gridOf(table: Table | Frame): Grid {
  const edges = edgesOf(table.columns)
  if (table.type === 'frame') {
    const rows = table.rows.map(cells =>
      cells.map((pieces, column) => ({ pieces, column, colSpan: 1, rowSpan: 1, centred: false })),
    )
    return { bordered: false, edges, rows }
  }
  const places = placeCells(table.rows.map(row => row.cells))
  const rows = table.rows.map(({ cells }, row) =>
    cells.map(({ paragraphs, colSpan = 1, rowSpan = 1 }, index) => ({
      pieces: paragraphs,
      column: places[row]?.[index] ?? index,
      colSpan,
      rowSpan,
      centred: row < table.headerRows,
    })),
  )
  return { bordered: true, edges, rows }
}

/** Lays a cell's pieces one under the other; adjoining spaces do not add up, the larger counts, as in Word. */
function stack(pieces: readonly Piece[], x: number, width: number, top: number) {
  const content: Content = []
  let y = top
  let owed = 0
  for (const piece of pieces) {
    if (piece.type === 'rule') {
      y += owed
      content.push(ruleAt(piece, x, y))
      y += ruleHeight
      owed = toPixels(piece.after ?? 0)
      continue
    }
    const rule = ruleOf(piece.role)
    y += Math.max(owed, toPixels(rule.before ?? 0))
    owed = toPixels(rule.after ?? 0)
    const height = toPixels(lineHeight(rule))
    const wrapped = wrapRuns(printedRuns(piece), { size: rule.size }, width * 15)
    const lines = wrapped.map(({ runs, width: natural }, index) =>
      lineIn(
        { x, y: y + index * height, width, height, natural: natural / 15 },
        runs,
        rule.align,
        index === wrapped.length - 1,
      ),
    )
    content.push(laidOutParagraph(piece, lines))
    y += wrapped.length * height
  }
  return { content, height: y + owed - top }
}

function moved(content: Content, by: number): Content {
  return content.map(piece =>
    piece.type === 'rule'
      ? { ...piece, y: rounded(piece.y + by) }
      : { ...piece, lines: piece.lines.map(line => ({ ...line, y: rounded(line.y + by) })) },
  )
}

/** Half a point above each row of a bordered table. */
const border = toPixels(10)

function layOutCell(cell: Cell, grid: Grid, left: number, y: number, height: number): LaidOutCell {
  const start = grid.edges[cell.column] ?? 0
  const end = grid.edges[cell.column + cell.colSpan] ?? start
  const x = left + toPixels(start)
  const width = toPixels(end - start)
  const [side, above] = grid.bordered
    ? [toPixels(cellPadding.horizontal), border + toPixels(cellPadding.vertical)]
    : [0, 0]
  const top = y + above
  const { content, height: used } = stack(cell.pieces, x + side, width - 2 * side, top)
  const spare = cell.centred ? (height - above - toPixels(cellPadding.vertical) - used) / 2 : 0
  return {
    row: 0,
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
    content: spare > 0 ? moved(content, spare) : content,
  }
}

/**
 * The cells of a table, or of a frame, on one page: the layout gives rows only, so the lines inside are broken here, by
 * the same widths and rules that gave the rows their heights.
 *
 * @param rows those on the page, in order, repeated heading rows included.
 * @param left the table's left edge in pixels.
 */
export function layOutTable(table: Table | Frame, rows: readonly RowOnPage[], left: number): LaidOutTable {
  const grid = gridOf(table)
  const cells = rows.flatMap(({ index, y, height }, at) =>
    (grid.rows[index] ?? []).map(cell => {
      const covered = rows.slice(at, at + cell.rowSpan).filter(row => row.index < index + cell.rowSpan)
      const whole = covered.reduce((sum, row) => sum + row.height, 0)
      return { ...layOutCell(cell, grid, left, y, Math.max(whole, height)), row: index }
    }),
  )
  return { type: 'table', bordered: grid.bordered, cells }
}
