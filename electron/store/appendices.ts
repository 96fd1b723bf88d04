import { type Appendix, type AppendixHead, appendixHead, column } from '../../shared/plans/appendix.ts'
import { itemToRow, rowToItem } from './appendix-items.ts'
import { batches } from './batches.ts'
import { positionStep } from './block-order.ts'
import { fromJson, parseStored, toJson } from './json-column.ts'
import type { AppendixTable, Db } from './schema.ts'

/** Stores the appendices of a new plan with all their items, in order. Call it in a transaction. */
export async function insertAppendices(
  db: Db,
  planId: string,
  appendices: readonly Appendix[],
): Promise<void> {
  const heads = appendices.map((one, position) => appendixToRow(planId, one, position * positionStep))
  for (const batch of batches(heads)) await db.insertInto('appendices').values(batch).execute()
  const items = appendices.flatMap(one =>
    one.items.map((item, position) => itemToRow(planId, one.id, item, position * positionStep)),
  )
  for (const batch of batches(items)) await db.insertInto('appendix_items').values(batch).execute()
}

/** The appendices of a plan in printed order; empty for an unknown plan. */
export async function loadAppendices(db: Db, planId: string): Promise<readonly Appendix[]> {
  const heads = await db
    .selectFrom('appendices')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  const rows = await db
    .selectFrom('appendix_items')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('appendix_id')
    .orderBy('position')
    .execute()
  const items = Map.groupBy(rows, row => row.appendix_id)
  return heads.map(head => rowToAppendix(head, (items.get(head.id) ?? []).map(rowToItem)))
}

/** An appendix without its items as the table holds it, at revision 1. */
export function appendixToRow(planId: string, one: AppendixHead, position: number): AppendixTable {
  return {
    plan_id: planId,
    id: one.id,
    position,
    kind: one.kind,
    title: one.title,
    columns: toJson(one.columns),
    group_numbering: one.groupNumbering,
    subgroup_numbering: one.subgroupNumbering,
    row_numbering: one.rowNumbering,
    rev: 1,
  }
}

function rowToAppendix(row: AppendixTable, items: Appendix['items']): Appendix {
  const head = parseStored(appendixHead, {
    id: row.id,
    kind: row.kind,
    title: row.title,
    columns: fromJson(column.array(), row.columns),
    groupNumbering: row.group_numbering,
    subgroupNumbering: row.subgroup_numbering,
    rowNumbering: row.row_numbering,
  })
  return { ...head, items }
}
