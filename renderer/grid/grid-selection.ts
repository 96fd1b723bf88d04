import type { GridPlace, GridRange, GridSelection, GridTable } from './grid-model.ts'

/**
 * The active cell, and the two corners of the range around it. `whole` ranges cover rows or columns from end to end,
 * however many there come to be.
 */
export type Selection = {
  readonly active: GridPlace
  readonly anchor: GridPlace
  readonly head: GridPlace
  readonly whole?: 'rows' | 'columns' | undefined
  /** The column where a run of Tab began, to which Enter returns. */
  readonly tabFrom?: number | undefined
}

const limit = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))

/** The nearest place that the table has. */
export function placeWithin({ rows, columns }: GridTable, { row, column }: GridPlace): GridPlace {
  return { row: limit(row, rows.length), column: limit(column, columns.length) }
}

/** One cell and nothing around it. */
export function selectPlace(place: GridPlace): Selection {
  return { active: place, anchor: place, head: place }
}

/** The range grown or shrunk so that it reaches from the active cell to a place. */
export function extendTo({ active, whole }: Selection, head: GridPlace): Selection {
  return { active, anchor: active, head, whole }
}

/** The rows between two, whole; the active cell is in the first named. */
export function selectRows(from: number, to: number): Selection {
  const anchor = { row: from, column: 0 }
  return { active: anchor, anchor, head: { row: to, column: 0 }, whole: 'rows' }
}

/** The columns between two, whole. */
export function selectColumns(from: number, to: number): Selection {
  const anchor = { row: 0, column: from }
  return { active: anchor, anchor, head: { row: 0, column: to }, whole: 'columns' }
}

/** Every cell; the active one stays. */
export function selectAll({ rows, columns }: GridTable, active: GridPlace): Selection {
  const head = { row: rows.length - 1, column: columns.length - 1 }
  return { active, anchor: { row: 0, column: 0 }, head }
}

/** The cells that a selection covers. */
export function rangeOf({ rows, columns }: GridTable, { anchor, head, whole }: Selection): GridRange {
  const down = whole === 'columns' ? [0, rows.length - 1] : [anchor.row, head.row]
  const across = whole === 'rows' ? [0, columns.length - 1] : [anchor.column, head.column]
  return {
    top: Math.min(...down),
    bottom: Math.max(...down),
    left: Math.min(...across),
    right: Math.max(...across),
  }
}

/** How many rows and columns a range has. */
export function sizeOf({ top, bottom, left, right }: GridRange) {
  return { height: bottom - top + 1, width: right - left + 1 }
}

/** Whether a range is more than one cell. A heading counts as one, however many columns it spans. */
export function isMany(table: GridTable, range: GridRange): boolean {
  if (range.top !== range.bottom) return true
  return range.left !== range.right && table.rows[range.top]?.kind === 'row'
}

/**
 * The same selection after the rows or columns changed: by identity where they are still there, else at the same
 * distance from the start.
 *
 * @returns the same object when nothing moved; null when there is no cell left.
 */
export function followTable(selection: Selection, from: GridTable, to: GridTable): Selection | null {
  if (to.rows.length === 0 || to.columns.length === 0) return null
  const rowNow = (row: number) => {
    const id = from.rows[row]?.id
    if (id === undefined || to.rows[row]?.id === id) return row
    const found = to.rows.findIndex(one => one.id === id)
    return found === -1 ? row : found
  }
  const columnNow = (column: number) => {
    const found = to.columns.findIndex(one => one.key === from.columns[column]?.key)
    return found === -1 ? column : found
  }
  const follow = (place: GridPlace) => {
    const moved = placeWithin(to, { row: rowNow(place.row), column: columnNow(place.column) })
    return moved.row === place.row && moved.column === place.column ? place : moved
  }
  const { active, anchor, head } = selection
  const next = { ...selection, active: follow(active), anchor: follow(anchor), head: follow(head) }
  const same = next.active === active && next.anchor === anchor && next.head === head
  return same ? selection : next
}

/**
 * A selection made for rows that were yet to come, over them where they came to stand: the owner may show its rows in
 * another order than theirs, and what is typed next must not land in a row that was there before.
 *
 * @param expected as it is when the rows come where the edit says.
 */
export function overNewRows(expected: Selection, from: GridTable, to: GridTable): Selection {
  const known = new Set(from.rows.map(({ id }) => id))
  const isNew = (row: number) => to.rows[row] !== undefined && !known.has(to.rows[row].id)
  const first = to.rows.findIndex((_, row) => isNew(row))
  if (first === -1 || isNew(expected.active.row)) return expected
  const { active, anchor, head } = expected
  const count = Math.abs(head.row - anchor.row) + 1
  let last = first
  while (last + 1 < first + count && isNew(last + 1)) last++
  return {
    ...expected,
    active: { ...active, row: first },
    anchor: { ...anchor, row: first },
    head: { ...head, row: last },
  }
}

/** What the owner is told of a selection. */
export function describeSelection(table: GridTable, selection: Selection | null): GridSelection {
  if (selection === null) return { active: null, rowIds: [], columns: [] }
  const { active } = selection
  const { top, bottom, left, right } = rangeOf(table, selection)
  const row = table.rows[active.row]
  const column = row?.kind === 'heading' ? '' : (table.columns[active.column]?.key ?? '')
  return {
    active: row ? { rowId: row.id, column } : null,
    rowIds: table.rows.slice(top, bottom + 1).map(({ id }) => id),
    columns: table.columns.slice(left, right + 1).map(({ key }) => key),
  }
}
