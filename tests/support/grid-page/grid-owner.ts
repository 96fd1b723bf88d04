import type { GridColumn, GridEdit, GridRow } from '../../../renderer/grid/grid-model.ts'
import { placeBlock } from '../../../renderer/grid/place-block.ts'

const isNamed = (ids: readonly string[]) => (row: GridRow) => ids.includes(row.id)

function emptyRows(count: number, name: () => string): GridRow[] {
  return Array.from({ length: count }, () => ({ kind: 'row', id: name(), cells: {} }))
}

function write(rows: readonly GridRow[], cells: Extract<GridEdit, { kind: 'cells' }>['cells']): GridRow[] {
  const byRow = Map.groupBy(cells, ({ rowId }) => rowId)
  return rows.map(row => {
    const written = byRow.get(row.id)
    if (!written) return row
    if (row.kind === 'heading') return { ...row, text: written.at(-1)?.text ?? row.text }
    return {
      ...row,
      cells: { ...row.cells, ...Object.fromEntries(written.map(({ column, text }) => [column, text])) },
    }
  })
}

/**
 * The simplest owner of a grid's rows: carries an edit out.
 *
 * @param name gives ids to new rows.
 */
export function applyEdit(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  edit: GridEdit,
  name: () => string,
): readonly GridRow[] {
  switch (edit.kind) {
    case 'cells':
      return write(rows, edit.cells)
    case 'paste': {
      const { cells, beyond } = placeBlock({ rows, columns }, edit)
      const added = beyond.map((texts): GridRow => ({ kind: 'row', id: name(), cells: texts }))
      return [...write(rows, cells), ...added]
    }
    case 'insert': {
      const beside = rows.findIndex(({ id }) => id === edit.beside)
      const at = beside === -1 ? rows.length : beside + (edit.where === 'after' ? 1 : 0)
      return rows.toSpliced(at, 0, ...emptyRows(edit.count, name))
    }
    case 'remove':
      return rows.filter(row => !isNamed(edit.ids)(row))
    case 'duplicate': {
      const at = rows.findLastIndex(isNamed(edit.ids)) + 1
      return rows.toSpliced(at, 0, ...rows.filter(isNamed(edit.ids)).map(row => ({ ...row, id: name() })))
    }
    case 'move': {
      const moved = rows.filter(isNamed(edit.ids))
      const rest = rows.filter(row => !isNamed(edit.ids)(row))
      const before = rest.findIndex(({ id }) => id === edit.before)
      return rest.toSpliced(before === -1 ? rest.length : before, 0, ...moved)
    }
  }
}
