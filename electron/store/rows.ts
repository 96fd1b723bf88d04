import type { RowItem } from '../../shared/plans/appendix.ts'
import { rowToRowItem } from './appendix-items.ts'
import type { AppendixItemTable, Db } from './schema.ts'

/** A task or an indicator with where it stands and when it is due (`YYYY-MM-DD`). */
export type StoredRow = {
  readonly planId: string
  readonly appendixId: string
  readonly rev: number
  readonly row: RowItem
  readonly startDate: string | null
  readonly dueDate: string | null
}

export type RowFilter = {
  /** Rows of task appendices, or of indicator appendices. */
  readonly kind: 'tasks' | 'indicators'
  readonly planId?: string
  /** Only rows with a deadline before this day. */
  readonly dueBefore?: string
  /** Only rows with a deadline on this day or later. */
  readonly dueFrom?: string
}

/** Tasks or indicators of live plans: by deadline, those without one last, then as they are printed. */
export async function listRows(db: Db, filter: RowFilter): Promise<readonly StoredRow[]> {
  let found = db
    .selectFrom('appendix_items as item')
    .innerJoin('appendices as appendix', join =>
      join.onRef('appendix.plan_id', '=', 'item.plan_id').onRef('appendix.id', '=', 'item.appendix_id'),
    )
    .innerJoin('plans', 'plans.id', 'item.plan_id')
    .selectAll('item')
    .where('item.kind', '=', 'row')
    .where('appendix.kind', '=', filter.kind)
    .where('plans.deleted_at', 'is', null)
  if (filter.planId !== undefined) found = found.where('item.plan_id', '=', filter.planId)
  if (filter.dueBefore !== undefined) found = found.where('item.due_date', '<', filter.dueBefore)
  if (filter.dueFrom !== undefined) found = found.where('item.due_date', '>=', filter.dueFrom)
  const rows = await found
    .orderBy('item.due_date', order => order.asc().nullsLast())
    .orderBy('item.plan_id')
    .orderBy('appendix.position')
    .orderBy('item.position')
    .execute()
  return rows.map(toStoredRow)
}

function toStoredRow(row: AppendixItemTable): StoredRow {
  return {
    planId: row.plan_id,
    appendixId: row.appendix_id,
    rev: row.rev,
    row: rowToRowItem(row),
    startDate: row.start_date,
    dueDate: row.due_date,
  }
}
