import type { HtmlElement } from './html-tree.ts'
import type { PastedCell, PastedItem, PastedLine, PastedTable } from './pasted-item.ts'
import type { StyleReader } from './styles.ts'

/** Most columns or rows a cell is believed to cover. */
const widestSpan = 500

/** The rows that belong to a table itself, not to one inside it, and whether its head holds them. */
function rowsOf(element: HtmlElement, head = false): readonly { row: HtmlElement; head: boolean }[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [{ row: child, head }]
    return ['thead', 'tbody', 'tfoot'].includes(child.tag) ? rowsOf(child, child.tag === 'thead') : []
  })
}

function isShown(row: HtmlElement, styles: StyleReader): boolean {
  // Word ends a table whose columns do not line up with a row that only says widths.
  return styles.of(row).get('display') !== 'none' && row.attributes.get('height') !== '0'
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Math.min(widestSpan, Math.max(1, Math.floor(Number(cell.attributes.get(name) ?? 1)) || 1))
}

/** Cells hold lines; a table inside a cell gives its words line by line. */
function flatten(items: readonly PastedItem[]): readonly PastedLine[] {
  return items.flatMap(item =>
    item.type === 'line' ? [item] : item.rows.flatMap(row => row.flatMap(cell => cell.lines)),
  )
}

/** A width in any unit; percentages and points of one table do not mix. */
function widthOf(element: HtmlElement, styles: StyleReader): number {
  const width = Number.parseFloat(element.attributes.get('width') ?? styles.of(element).get('width') ?? '')
  return width > 0 ? width : 0
}

/** Widths by `col`; failing that, by the cells that cover one column. */
function readWidths(
  element: HtmlElement,
  placed: readonly { cell: HtmlElement; column: number; columns: number }[],
  columns: number,
  styles: StyleReader,
): readonly number[] | undefined {
  const cols = element.children.flatMap(child => {
    if (typeof child === 'string') return []
    return child.tag === 'colgroup' ? [child, ...child.children] : [child]
  })
  const stated = cols.flatMap(col => {
    if (typeof col === 'string' || (col.tag !== 'col' && col.tag !== 'colgroup')) return []
    const width = widthOf(col, styles)
    if (col.tag === 'colgroup' && width === 0) return []
    const repeat = Math.min(widestSpan, Math.max(1, Number(col.attributes.get('span') ?? 1) || 1))
    return Array.from({ length: repeat }, () => width)
  })
  if (stated.length >= columns && stated.slice(0, columns).every(width => width > 0)) {
    return stated.slice(0, columns)
  }
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      0,
      ...placed.filter(at => at.column === column && at.columns === 1).map(at => widthOf(at.cell, styles)),
    ),
  )
  return widths.every(width => width > 0) ? widths : undefined
}

/**
 * Reads a table. One of a single cell is a frame around text: its lines come back instead.
 *
 * @param readCell reads a cell's content.
 */
export function readTable(
  element: HtmlElement,
  styles: StyleReader,
  readCell: (cell: HtmlElement) => readonly PastedItem[],
): PastedTable | { readonly type: 'lines'; readonly items: readonly PastedItem[] } {
  const rows = rowsOf(element).filter(({ row }) => isShown(row, styles))
  const cellsOf = (row: HtmlElement) =>
    row.children.filter(child => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'))
  const cells = rows.map(({ row }) => cellsOf(row).filter(cell => typeof cell !== 'string'))
  const [only] = cells.flat()
  if (only === undefined) return { type: 'lines', items: [] }
  if (cells.flat().length === 1) return { type: 'lines', items: readCell(only) }

  const grid = layGrid(cells)
  let headerRows = 0
  while (
    headerRows < rows.length &&
    (rows[headerRows]?.head === true || cells[headerRows]?.every(cell => cell.tag === 'th'))
  ) {
    headerRows++
  }
  return {
    type: 'table',
    rows: grid.rows.map(row =>
      row.map(
        ({ cell, columns, rows: deep }): PastedCell => ({
          lines: cell === undefined ? [] : flatten(readCell(cell)),
          colSpan: columns,
          rowSpan: deep,
        }),
      ),
    ),
    widths: readWidths(
      element,
      grid.rows.flat().flatMap(({ cell, ...at }) => (cell === undefined ? [] : [{ cell, ...at }])),
      grid.columns,
      styles,
    ),
    headerRows: headerRows === 0 ? undefined : headerRows,
  }
}

type Placed = {
  readonly cell: HtmlElement | undefined
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Finds every cell's column, cuts spans that leave the table, and fills what is missing with empty cells. */
function layGrid(cells: readonly (readonly HtmlElement[])[]): {
  rows: readonly (readonly Placed[])[]
  columns: number
} {
  const taken = cells.map(() => new Set<number>())
  const rows = cells.map((row, index) => {
    let column = 0
    return row.map((cell): Placed => {
      while (taken[index]?.has(column)) column++
      let columns = 1
      while (columns < span(cell, 'colspan') && !taken[index]?.has(column + columns)) columns++
      const deep = Math.min(span(cell, 'rowspan'), cells.length - index)
      for (let down = 0; down < deep; down++) {
        for (let across = 0; across < columns; across++) taken[index + down]?.add(column + across)
      }
      return { cell, column, columns, rows: deep }
    })
  })
  const columns = Math.max(...taken.map(row => Math.max(0, ...[...row].map(column => column + 1))))
  return {
    columns,
    rows: rows.map((row, index) => {
      const missing = Array.from({ length: columns }, (_, column) => column).filter(
        column => !taken[index]?.has(column),
      )
      const filler = missing.map((column): Placed => ({ cell: undefined, column, columns: 1, rows: 1 }))
      return [...row, ...filler].sort((left, right) => left.column - right.column)
    }),
  }
}
