import type { GridPlace, GridTable } from './grid-model.ts'

/** What a screen reader calls the field on the active cell. */
export function cellName({ rows, columns }: GridTable, active: GridPlace | null): string {
  const row = active && rows[active.row]
  if (!active || !row) return 'Bảng chưa có dòng nào'
  const place = `dòng ${active.row + 1}`
  return row.kind === 'heading'
    ? `Tiêu đề nhóm, ${place}`
    : `${columns[active.column]?.label ?? ''}, ${place}`
}
