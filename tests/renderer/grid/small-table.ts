import type { GridRow, GridTable } from '../../../renderer/grid/grid-model.ts'

/** A row of the columns a, b, c. */
export function rowOf(id: string, a: string, b = '', c = ''): GridRow {
  return { kind: 'row', id, cells: { a, b, c } }
}

/** Two groups: h1 with r1 and r2, h2 with r3. Column a is computed when asked for. */
export function smallTable(computed = false): GridTable {
  return {
    columns: [
      { key: 'a', label: 'A', width: 50, readOnly: computed },
      { key: 'b', label: 'B', width: 100 },
      { key: 'c', label: 'C', width: 100 },
    ],
    rows: [
      { kind: 'heading', id: 'h1', level: 1, number: 'I.', text: 'Nhóm một' },
      rowOf('r1', '1', 'x', 'y'),
      rowOf('r2', '2'),
      { kind: 'heading', id: 'h2', level: 1, number: 'II.', text: 'Nhóm hai' },
      rowOf('r3', '3', 'z'),
    ],
  }
}
