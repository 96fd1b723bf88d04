import type { RowItem } from '../../shared/plans/appendix.ts'
import type { Schedule } from '../../shared/tasks/schedule.ts'
import type { Target } from '../../shared/tasks/target.ts'
import { rowToRowItem, scheduleColumns } from './appendix-items.ts'
import { toJson } from './json-column.ts'
import { reindexRow } from './plan-index.ts'
import type { AppendixItemTable, Db, Tx } from './schema.ts'
import { inTransaction } from './transaction.ts'

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

export type RowChange = {
  readonly planId: string
  readonly id: string
  /** The revision that was read. */
  readonly rev: number
  readonly cells?: RowItem['cells']
  /** Null takes the meaning away; the words stay in the cell. */
  readonly schedule?: Schedule | null
  readonly target?: Target | null
  readonly now: string
}

/**
 * Changes a row of a live plan if nobody else has since `rev`; each given field replaces the stored one whole.
 *
 * @returns the row as it is now, `conflict` when the stored revision is another, `missing` for no such row.
 */
export async function updateRow(db: Db, change: RowChange): Promise<StoredRow | 'conflict' | 'missing'> {
  return inTransaction(db, async tx => {
    const stored = await tx
      .updateTable('appendix_items')
      .set(changedColumns(change))
      .set({ rev: change.rev + 1 })
      .where('plan_id', '=', change.planId)
      .where('id', '=', change.id)
      .where('kind', '=', 'row')
      .where('rev', '=', change.rev)
      .where('plan_id', 'in', livePlans(tx))
      .returningAll()
      .executeTakeFirst()
    if (stored === undefined) return (await isLive(tx, change)) ? 'conflict' : 'missing'
    // The plan's own revision stays: a form with its letterhead is not outdated by a change in a table.
    await tx.updateTable('plans').set({ updated_at: change.now }).where('id', '=', change.planId).execute()
    const row = toStoredRow(stored)
    await reindexRow(tx, change.planId, row.row)
    return row
  })
}

function changedColumns({ cells, schedule, target }: RowChange): Partial<AppendixItemTable> {
  return {
    ...(cells === undefined ? {} : { cells: toJson(cells) }),
    ...(schedule === undefined ? {} : scheduleColumns(schedule)),
    ...(target === undefined ? {} : { target: target === null ? null : toJson(target) }),
  }
}

function livePlans(db: Db) {
  return db.selectFrom('plans').select('id').where('deleted_at', 'is', null)
}

async function isLive(tx: Tx, { planId, id }: RowChange): Promise<boolean> {
  const row = await tx
    .selectFrom('appendix_items')
    .select('id')
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .where('kind', '=', 'row')
    .where('plan_id', 'in', livePlans(tx))
    .executeTakeFirst()
  return row !== undefined
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
