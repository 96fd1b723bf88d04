import { sql } from 'kysely'
import { appendixToRow } from './appendices.ts'
import { itemToRow } from './appendix-items.ts'
import type { AppendicesChange, Arranged } from './arrange-appendices.ts'
import { batches } from './batches.ts'
import { moveParts, removeParts } from './plan-parts.ts'
import type { Tx } from './schema.ts'

/** Writes a change of a plan's appendices that fits together. An item that moves leaves its appendix before that goes. */
export async function writeAppendices(tx: Tx, change: AppendicesChange, arranged: Arranged): Promise<void> {
  const { id } = change
  await putHeads(tx, change, arranged)
  await removeParts(tx, 'appendix_items', id, change.removeItems)
  await putItems(tx, change, arranged)
  await removeParts(tx, 'appendices', id, change.remove)
  await moveParts(tx, 'appendices', id, arranged.appendixPositions)
  await moveParts(tx, 'appendix_items', id, arranged.itemPositions)
}

async function putHeads(
  tx: Tx,
  { id, put }: AppendicesChange,
  { appendixPositions }: Arranged,
): Promise<void> {
  const rows = put.map(head => appendixToRow(id, head, appendixPositions.get(head.id) ?? 0))
  for (const batch of batches(rows))
    await tx
      .insertInto('appendices')
      .values(batch)
      .onConflict(target =>
        target
          .columns(['plan_id', 'id'])
          .doUpdateSet(({ ref }) => ({
            kind: ref('excluded.kind'),
            title: ref('excluded.title'),
            columns: ref('excluded.columns'),
            group_numbering: ref('excluded.group_numbering'),
            subgroup_numbering: ref('excluded.subgroup_numbering'),
            row_numbering: ref('excluded.row_numbering'),
            rev: sql<number>`appendices.rev + 1`,
          }))
          .where(
            sql<boolean>`(appendices.kind, appendices.title, appendices.columns, appendices.group_numbering,
                appendices.subgroup_numbering, appendices.row_numbering)
              is not (excluded.kind, excluded.title, excluded.columns, excluded.group_numbering,
                excluded.subgroup_numbering, excluded.row_numbering)`,
          ),
      )
      .execute()
}

async function putItems(
  tx: Tx,
  { id, putItems: put }: AppendicesChange,
  { itemPositions }: Arranged,
): Promise<void> {
  const rows = put.map(({ appendixId, item }) =>
    itemToRow(id, appendixId, item, itemPositions.get(item.id) ?? 0),
  )
  for (const batch of batches(rows))
    await tx
      .insertInto('appendix_items')
      .values(batch)
      .onConflict(target =>
        target
          .columns(['plan_id', 'id'])
          .doUpdateSet(({ ref }) => ({
            appendix_id: ref('excluded.appendix_id'),
            kind: ref('excluded.kind'),
            number: ref('excluded.number'),
            title: ref('excluded.title'),
            cells: ref('excluded.cells'),
            schedule: ref('excluded.schedule'),
            target: ref('excluded.target'),
            indicator: ref('excluded.indicator'),
            schedule_kind: ref('excluded.schedule_kind'),
            start_date: ref('excluded.start_date'),
            due_date: ref('excluded.due_date'),
            rev: sql<number>`appendix_items.rev + 1`,
          }))
          // The columns that say when it is due follow from the schedule.
          .where(
            sql<boolean>`(appendix_items.appendix_id, appendix_items.kind, appendix_items.number, appendix_items.title,
                appendix_items.cells, appendix_items.schedule, appendix_items.target, appendix_items.indicator)
              is not (excluded.appendix_id, excluded.kind, excluded.number, excluded.title,
                excluded.cells, excluded.schedule, excluded.target, excluded.indicator)`,
          ),
      )
      .execute()
}
