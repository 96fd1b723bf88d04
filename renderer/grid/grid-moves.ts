import { type GridPlace, type GridRange, type GridTable, textAt } from './grid-model.ts'
import { placeWithin } from './grid-selection.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** A way to go from the active cell: one cell, to the edge of what is filled, or to an end of the row or table. */
export type Move =
  | { readonly to: 'cell' | 'edge'; readonly direction: Direction }
  | { readonly to: 'rowStart' | 'rowEnd' | 'start' | 'end' | 'pageUp' | 'pageDown' }

const steps = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} as const

function step({ row, column }: GridPlace, direction: Direction): GridPlace {
  return { row: row + steps[direction].row, column: column + steps[direction].column }
}

function has({ rows, columns }: GridTable, { row, column }: GridPlace): boolean {
  return row >= 0 && row < rows.length && column >= 0 && column < columns.length
}

/** A heading ends a run of filled cells, so that the edge is the edge of its group. */
function isFilled(table: GridTable, place: GridPlace): boolean {
  return table.rows[place.row]?.kind === 'row' && textAt(table, place) !== ''
}

/** As in a spreadsheet: along filled cells to the last of them, over empty ones to the next filled. */
function edge(table: GridTable, from: GridPlace, direction: Direction): GridPlace {
  let place = from
  const next = () => step(place, direction)
  if (isFilled(table, from) && isFilled(table, next())) {
    while (isFilled(table, next())) place = next()
    return place
  }
  while (has(table, next())) {
    place = next()
    if (isFilled(table, place)) return place
  }
  return place
}

/**
 * Where a move leads from a place; never outside the table. To the sides a heading leads nowhere.
 *
 * @param page rows that a page of the screen holds.
 */
export function moveFrom(table: GridTable, from: GridPlace, move: Move, page: number): GridPlace {
  const { rows, columns } = table
  const to = (place: GridPlace) => placeWithin(table, place)
  switch (move.to) {
    case 'cell':
    case 'edge': {
      const sideways = move.direction === 'left' || move.direction === 'right'
      if (sideways && rows[from.row]?.kind === 'heading') return from
      return move.to === 'edge' ? edge(table, from, move.direction) : to(step(from, move.direction))
    }
    case 'rowStart':
      return to({ ...from, column: 0 })
    case 'rowEnd':
      return to({ ...from, column: columns.length - 1 })
    case 'start':
      return { row: 0, column: 0 }
    case 'end':
      return to({ row: rows.length - 1, column: columns.length - 1 })
    case 'pageUp':
      return to({ ...from, row: from.row - page })
    case 'pageDown':
      return to({ ...from, row: from.row + page })
  }
}

/** The cell that Tab leads to, over the ends of rows; a heading is one cell. Null past the first and the last. */
export function tabFrom({ rows, columns }: GridTable, from: GridPlace, back: boolean): GridPlace | null {
  const last = columns.length - 1
  const single = rows[from.row]?.kind === 'heading'
  if (!single && !back && from.column < last) return { ...from, column: from.column + 1 }
  if (!single && back && from.column > 0) return { ...from, column: from.column - 1 }
  const row = from.row + (back ? -1 : 1)
  const found = rows[row]
  if (found === undefined) return null
  return { row, column: back && found.kind === 'row' ? last : 0 }
}

/** The next cell inside a range, round and round: down its columns (Enter) or along its rows (Tab). */
export function cycle(
  range: GridRange,
  from: GridPlace,
  along: 'columns' | 'rows',
  back: boolean,
): GridPlace {
  const width = range.right - range.left + 1
  const height = range.bottom - range.top + 1
  const down = from.row - range.top
  const across = from.column - range.left
  const count = width * height
  const at = along === 'rows' ? down * width + across : across * height + down
  const next = (at + (back ? -1 : 1) + count) % count
  return along === 'rows'
    ? { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
    : { row: range.top + (next % height), column: range.left + Math.floor(next / height) }
}
