import { sql } from 'kysely'
import type { AppendixItem, RowItem } from '../../shared/plans/appendix.ts'
import type { Block } from '../../shared/plans/block.ts'
import type { Basis, Plan } from '../../shared/plans/plan.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import { fold } from '../../shared/vietnamese.ts'
import { batches } from './batches.ts'
import { toJson } from './json-column.ts'
import type { Db } from './schema.ts'

type Entry = {
  readonly plan_id: string
  readonly kind: 'plan' | 'basis' | 'block' | 'row'
  readonly item_id: string
  /** What a hit shows. */
  readonly text: string
  /** What is searched. */
  readonly folded: string
}

/** Makes all words of a new plan findable: its title, bases, blocks and rows. Call it in the transaction that stores it. */
export async function indexPlan(db: Db, plan: Plan): Promise<void> {
  const entries: readonly Entry[] = [
    planEntry(plan),
    ...plan.bases.map(({ id, text }) => entry(plan.id, 'basis', id, text, text)),
    ...plan.body.map(item => blockEntry(plan.id, item)),
    ...plan.appendices.flatMap(({ items }) =>
      items.filter(item => item.kind === 'row').map(item => rowEntry(plan.id, item)),
    ),
  ]
  await addEntries(db, entries)
}

/** Makes the words of these blocks findable as they are now, and forgets those of removed ones. */
export async function reindexBlocks(
  db: Db,
  planId: string,
  put: readonly Block[],
  removed: readonly string[],
): Promise<void> {
  await forget(db, planId, 'block', [...removed, ...put.map(({ id }) => id)])
  await addEntries(
    db,
    put.map(item => blockEntry(planId, item)),
  )
}

/** Likewise for items of appendices, of which rows are found. */
export async function reindexItems(
  db: Db,
  planId: string,
  put: readonly AppendixItem[],
  removed: readonly string[],
): Promise<void> {
  await forget(db, planId, 'row', [...removed, ...put.map(({ id }) => id)])
  await addEntries(
    db,
    put.filter(item => item.kind === 'row').map(item => rowEntry(planId, item)),
  )
}

async function forget(db: Db, planId: string, kind: Entry['kind'], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('search_entries')
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .where(sql<boolean>`item_id in (select value from json_each(${toJson(ids)}))`)
    .execute()
}

/** Follows a change of a plan's bases. */
export async function reindexBases(db: Db, planId: string, bases: readonly Basis[]): Promise<void> {
  await db.deleteFrom('search_entries').where('plan_id', '=', planId).where('kind', '=', 'basis').execute()
  await addEntries(
    db,
    bases.map(({ id, text }) => entry(planId, 'basis', id, text, text)),
  )
}

async function addEntries(db: Db, entries: readonly Entry[]): Promise<void> {
  for (const batch of batches(entries.filter(({ folded }) => folded !== '')))
    await db.insertInto('search_entries').values(batch).execute()
}

/** Follows a change of a plan's title or letterhead. */
export async function reindexPlanTitle(db: Db, plan: Plan): Promise<void> {
  await putEntry(db, planEntry(plan))
}

async function putEntry(db: Db, one: Entry): Promise<void> {
  await db
    .insertInto('search_entries')
    .values(one)
    .onConflict(target =>
      target.columns(['plan_id', 'kind', 'item_id']).doUpdateSet({ text: one.text, folded: one.folded }),
    )
    .execute()
}

/** A block is found by its words, a table by those of its cells. */
function blockEntry(planId: string, item: Block): Entry {
  const text =
    item.kind === 'table'
      ? item.rows.map(cells => cells.map(cell => plainText(cell.text)).join(' | ')).join('\n')
      : plainText(item.text)
  return entry(planId, 'block', item.id, text, text)
}

/** A plan is found by its title, commune, year, number and symbol. */
function planEntry(plan: Plan): Entry {
  const { communeName, provinceName, number, symbol } = plan.letterhead
  const words = [plan.subject, communeName, provinceName, plan.year, `${number}/${symbol}`].join(' ')
  return entry(plan.id, 'plan', plan.id, plan.subject, words)
}

/** A row is found by any of its cells and shows its name. */
function rowEntry(planId: string, row: RowItem): Entry {
  const filled = Object.values(row.cells).filter(text => text.trim() !== '')
  const shown = [row.cells.name, ...filled].find(text => text !== undefined && text.trim() !== '')
  return entry(planId, 'row', row.id, shown ?? '', filled.join('\n'))
}

function entry(planId: string, kind: Entry['kind'], id: string, text: string, words: string): Entry {
  return { plan_id: planId, kind, item_id: id, text, folded: fold(words) }
}
