import type { EditorBox } from './cell-editor.tsx'
import { type ColumnLayout, gutterWidth } from './column-layout.ts'
import type { GridPlace, GridTable } from './grid-model.ts'

/**
 * Where the field lies: on the active cell, or along the window on a heading.
 *
 * @param row where its row is, in pixels from the grid's top.
 * @param room pixels of the window on the grid.
 */
export function editorBox(
  { rows }: GridTable,
  active: GridPlace | null,
  { lefts, widths, total, frozen }: ColumnLayout,
  row: { readonly start: number; readonly size: number } | undefined,
  room: number,
): EditorBox {
  const { start: top, size: height } = row ?? { start: 0, size: 0 }
  if (active === null || rows[active.row]?.kind === 'heading') {
    const width = Math.max(0, Math.min(total, room) - gutterWidth)
    return { top, height, left: gutterWidth, width, sticks: true }
  }
  const { column } = active
  return {
    top,
    height,
    left: lefts[column] ?? 0,
    width: widths[column] ?? 0,
    sticks: column < frozen,
  }
}
