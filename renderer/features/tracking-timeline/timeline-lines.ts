import type { TrackedRow } from '../../../shared/tasks/tracked.ts'

/** A line of the timeline: a heading of a group, or a task. */
export type TimelineLine =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'row'; readonly id: string; readonly row: TrackedRow }

/** The tasks in printed order with the headings that they stand under; indicators are left out. */
export function timelineLines(rows: readonly TrackedRow[]): readonly TimelineLine[] {
  const lines: TimelineLine[] = []
  let last: TrackedRow | undefined
  for (const row of rows) {
    if (row.kind !== 'tasks') continue
    const anew = last === undefined || last.appendixId !== row.appendixId || last.group !== row.group
    if (anew && row.group !== '')
      lines.push({ kind: 'heading', id: `group-${row.rowId}`, level: 1, text: row.group })
    if ((anew || last?.subgroup !== row.subgroup) && row.subgroup !== '')
      lines.push({ kind: 'heading', id: `subgroup-${row.rowId}`, level: 2, text: row.subgroup })
    lines.push({ kind: 'row', id: row.rowId, row })
    last = row
  }
  return lines
}
