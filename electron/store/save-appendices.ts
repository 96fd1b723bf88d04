import { type Column, column, rowItem } from '../../shared/plans/appendix.ts'
import { columnFault, strayField } from '../../shared/plans/plan-faults.ts'
import { type AppendicesChange, type Arranged, arrangeAppendices } from './arrange-appendices.ts'
import { fromJson } from './json-column.ts'
import { idsInUse } from './plan-ids.ts'
import { reindexItems } from './plan-index.ts'
import { writeAppendices } from './put-appendices.ts'
import type { Db, Tx } from './schema.ts'
import { underRevision } from './under-revision.ts'

export type SavedAppendices = { readonly appendicesRev: number; readonly updatedAt: string }

/**
 * Saves what changed in the appendices of a live plan if nobody else has since `appendicesRev`. Only appendices and
 * items that differ from the stored ones are written, and only the places of those that moved.
 *
 * @returns the new revision; `conflict` when the stored one is another, `missing` for no live plan, `disorder` when
 *   ids, orders, columns and cells do not fit together (then nothing is written).
 */
export async function saveAppendices(
  db: Db,
  change: AppendicesChange,
): Promise<SavedAppendices | 'conflict' | 'missing' | 'disorder'> {
  const { id, appendicesRev, now } = change
  const read = { planId: id, part: 'appendices_rev', rev: appendicesRev, now } as const
  const saved = await underRevision(db, read, async tx => {
    const stored = await readPlaces(tx, id)
    const arranged = arrangeAppendices(change, stored)
    if (
      arranged === undefined ||
      (await idsInUse(tx, id, arranged.fresh, ['plan_bases', 'blocks'])) ||
      (await holdsStrayWords(tx, change, stored.columns, arranged))
    )
      return 'disorder'
    await writeAppendices(tx, change, arranged)
    const put = change.putItems.map(({ item }) => item)
    await reindexItems(tx, id, put, arranged.gone)
    return undefined
  })
  return typeof saved === 'number' ? { appendicesRev: saved, updatedAt: now } : saved
}

type Columns = ReadonlyMap<string, readonly Column[]>

async function readPlaces(tx: Tx, planId: string) {
  const heads = await tx
    .selectFrom('appendices')
    .select(['id', 'position', 'columns'])
    .where('plan_id', '=', planId)
    .execute()
  const items = await tx
    .selectFrom('appendix_items')
    .select(['id', 'appendix_id as appendixId', 'position'])
    .where('plan_id', '=', planId)
    .execute()
  return {
    appendices: new Map(heads.map(({ id, position }) => [id, position])),
    items: new Map(items.map(({ id, ...place }) => [id, place])),
    columns: new Map(heads.map(({ id, columns }) => [id, fromJson(column.array(), columns)])),
  }
}

/** Whether an appendix would have columns that contradict themselves, or a row words that no column of it holds. */
async function holdsStrayWords(
  tx: Tx,
  { id, put, putItems }: AppendicesChange,
  stored: Columns,
  { gone }: Arranged,
): Promise<boolean> {
  if (put.some(({ columns }) => columnFault(columns) !== undefined)) return true
  const columns: Columns = new Map([...stored, ...put.map(head => [head.id, head.columns] as const)])
  const stray = putItems.some(
    ({ appendixId, item }) =>
      item.kind === 'row' && strayField(item.cells, columns.get(appendixId) ?? []) !== undefined,
  )
  if (stray) return true
  const written = new Set([...gone, ...putItems.map(({ item }) => item.id)])
  for (const head of put) {
    const fields = new Set(head.columns.map(({ field }) => field))
    if ((stored.get(head.id) ?? []).every(({ field }) => fields.has(field))) continue
    const rows = await tx
      .selectFrom('appendix_items')
      .select(['id', 'cells'])
      .where('plan_id', '=', id)
      .where('appendix_id', '=', head.id)
      .where('kind', '=', 'row')
      .execute()
    const left = rows.filter(row => !written.has(row.id))
    const cells = left.map(row => fromJson(rowItem.shape.cells, row.cells ?? 'null'))
    if (cells.some(each => strayField(each, head.columns) !== undefined)) return true
  }
  return false
}
