import {
  canWrite,
  type GridCell,
  type GridEdit,
  type GridPlace,
  type GridRange,
  type GridTable,
  textAt,
} from './grid-model.ts'
import { isMany, sizeOf } from './grid-selection.ts'

type Cells = Extract<GridEdit, { kind: 'cells' }>

const numbersFrom = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** The rows of a range that hold cells; its headings where it holds nothing else. */
function rowsFor({ rows }: GridTable, { top, bottom }: GridRange): readonly number[] {
  const all = numbersFrom(top, bottom)
  const ordinary = all.filter(row => rows[row]?.kind === 'row')
  return ordinary.length > 0 ? ordinary : all
}

/** The writing of a text into each place where it changes something; null when it changes nothing. */
function writing(
  table: GridTable,
  places: readonly GridPlace[],
  textFor: (place: GridPlace) => string,
): Cells | null {
  const cells = places.flatMap((place): GridCell[] => {
    const row = table.rows[place.row]
    const column = table.columns[place.column]
    const text = textFor(place)
    if (!row || !column || !canWrite(table, place) || text === textAt(table, place)) return []
    return [{ rowId: row.id, column: row.kind === 'heading' ? '' : column.key, text }]
  })
  return cells.length > 0 ? { kind: 'cells', cells } : null
}

function placesOf(table: GridTable, range: GridRange): readonly GridPlace[] {
  return rowsFor(table, range).flatMap(row =>
    table.rows[row]?.kind === 'heading'
      ? [{ row, column: range.left }]
      : numbersFrom(range.left, range.right).map(column => ({ row, column })),
  )
}

/** One text in every cell of a range; headings among rows of cells stay. */
export function fillWith(table: GridTable, range: GridRange, text: string): Cells | null {
  return writing(table, placesOf(table, range), () => text)
}

/** Empties a range; headings among rows of cells stay. */
export function clearRange(table: GridTable, range: GridRange): Cells | null {
  return fillWith(table, range, '')
}

/** Repeats the rows of a range down to `last`, over the headings in between. */
export function fillTo(table: GridTable, range: GridRange, last: number): Cells | null {
  const sources = rowsFor(table, range).filter(row => table.rows[row]?.kind === 'row')
  if (sources.length === 0) return null
  const targets = numbersFrom(range.bottom + 1, last).filter(row => table.rows[row]?.kind === 'row')
  const sourceOf = new Map(targets.map((row, index) => [row, sources[index % sources.length] ?? row]))
  const places = targets.flatMap(row => numbersFrom(range.left, range.right).map(column => ({ row, column })))
  return writing(table, places, ({ row, column }) => textAt(table, { row: sourceOf.get(row) ?? row, column }))
}

/** Ctrl+D: the range's first row into the rest of it; into a single row, the row above. */
export function fillDown(table: GridTable, range: GridRange): Cells | null {
  const [first, second] = rowsFor(table, range)
  if (first === undefined) return null
  if (second !== undefined) return fillTo(table, { ...range, top: first, bottom: first }, range.bottom)
  const above = table.rows.findLastIndex(({ kind }, row) => row < first && kind === 'row')
  return above === -1 ? null : fillTo(table, { ...range, top: above, bottom: above }, first)
}

/** The texts of a range; a heading's stands in the table's first column, as in a spreadsheet's merged cell. */
export function textsOf(table: GridTable, range: GridRange): string[][] {
  const columns = numbersFrom(range.left, range.right)
  return numbersFrom(range.top, range.bottom).map(row => {
    const isHeading = table.rows[row]?.kind === 'heading'
    const alone = isHeading && range.top === range.bottom
    return columns.map((column, index) => {
      if (isHeading && index > 0) return ''
      return isHeading && column > 0 && !alone ? '' : textAt(table, { row, column })
    })
  })
}

/**
 * Pasting a block into a range: one text fills it, a block that divides it is repeated, any other lands from its top
 * left cell.
 *
 * @param values at least one cell, rows of equal length.
 */
export function pasteInto(
  table: GridTable,
  range: GridRange,
  values: readonly (readonly string[])[],
): GridEdit | null {
  const row = table.rows[range.top]
  const column = table.columns[range.left]
  if (column === undefined) return null
  const height = values.length
  const width = values[0]?.length ?? 0
  const single = height === 1 && width === 1
  if (row && single) {
    const text = values[0]?.[0] ?? ''
    const cell = { ...range, bottom: range.top, right: range.left }
    return fillWith(table, isMany(table, range) ? range : cell, text)
  }
  const size = row ? sizeOf(range) : { height, width }
  const repeats = size.height % height === 0 && size.width % width === 0
  const block = repeats
    ? numbersFrom(0, size.height - 1).map(y =>
        numbersFrom(0, size.width - 1).map(x => values[y % height]?.[x % width] ?? ''),
      )
    : values
  return { kind: 'paste', rowId: row?.id ?? '', column: column.key, values: block }
}

/** Moves rows by one place up or down, past the row beside them; null at the table's end. */
export function moveByOne({ rows }: GridTable, range: GridRange, direction: -1 | 1): GridEdit | null {
  const beside = direction === -1 ? range.top - 1 : range.bottom + 1
  if (rows[beside] === undefined) return null
  const before = direction === -1 ? beside : beside + 1
  const ids = rows.slice(range.top, range.bottom + 1).map(({ id }) => id)
  return { kind: 'move', ids, before: rows[before]?.id ?? null }
}
