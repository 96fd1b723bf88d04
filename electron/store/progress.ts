import { sql } from 'kysely'
import { type EntryFault, entryFault } from '../../shared/tasks/entry-fault.ts'
import type { Period } from '../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { batches } from './batches.ts'
import { toJson } from './json-column.ts'
import { planFamily } from './plan-family.ts'
import { planHead } from './plan-head.ts'
import { entryToRow, rowToEntry } from './progress-rows.ts'
import type { Db, Tx } from './schema.ts'
import { inOneRead, inTransaction } from './transaction.ts'

/** Why entries were not added: which one, counted from 0, and what of it does not fit. */
export type AppendFault = { readonly at: number; readonly field: EntryFault | 'corrected' }

export type LogFilter = { readonly rowId?: string; readonly period?: Period }

/**
 * Adds entries to the log of a plan, all or none. Each is of a task or an indicator of the plan; one that corrects
 * names an entry of the same row that nothing corrects yet.
 *
 * @param entries all of this plan, with ids that are new in the store.
 * @param today `YYYY-MM-DD`: nothing is reported before its day has come.
 * @returns undefined once they are stored, else the first that does not fit.
 */
export async function appendEntries(
  db: Db,
  planId: string,
  entries: readonly ProgressEntry[],
  today: string,
): Promise<AppendFault | undefined> {
  return inTransaction(db, async tx => {
    const planYear = (await planHead(tx, planId))?.year ?? 0
    const rows = await trackedRowIds(tx, planId)
    const corrected = await correctedEntries(tx, planId, entries)
    for (const [at, entry] of entries.entries()) {
      const field = entryFault(entry, { today, planYear, known: corrected })
      if (!rows.has(entry.rowId)) return { at, field: 'rowId' }
      if (field !== undefined) return { at, field }
      if (entry.corrects === null) continue
      if (corrected.get(entry.corrects)?.isCorrected) return { at, field: 'corrected' }
      corrected.set(entry.corrects, { rowId: entry.rowId, isCorrected: true })
    }
    await insertEntries(tx, entries)
    return undefined
  })
}

/** Adds entries as they are. Call it in a transaction that has made sure that they fit. */
export async function insertEntries(tx: Tx, entries: readonly ProgressEntry[]): Promise<void> {
  for (const batch of batches(entries.map(entryToRow)))
    await tx.insertInto('progress_entries').values(batch).execute()
}

/** Ids of the plan's tasks and indicators. */
export async function trackedRowIds(db: Db, planId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('appendix_items as item')
    .innerJoin('appendices as appendix', join =>
      join.onRef('appendix.plan_id', '=', 'item.plan_id').onRef('appendix.id', '=', 'item.appendix_id'),
    )
    .select('item.id')
    .where('item.plan_id', '=', planId)
    .where('item.kind', '=', 'row')
    .where('appendix.kind', 'in', ['tasks', 'indicators'])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The entries that these ones correct, by id. */
async function correctedEntries(
  tx: Tx,
  planId: string,
  entries: readonly ProgressEntry[],
): Promise<Map<string, { readonly rowId: string; readonly isCorrected: boolean }>> {
  const wanted = entries.flatMap(({ corrects }) => corrects ?? [])
  if (wanted.length === 0) return new Map()
  const log = await listEntries(tx, planId)
  const done = new Set(log.flatMap(({ corrects }) => corrects ?? []))
  const ids = new Set(wanted)
  return new Map(
    log
      .filter(({ id }) => ids.has(id))
      .map(({ id, rowId }) => [id, { rowId, isCorrected: done.has(id) }] as const),
  )
}

/**
 * The log of a plan in the order in which it was entered, corrected entries included, with what was entered under the
 * plan that it amends or that amends it.
 */
export async function listEntries(
  db: Db,
  planId: string,
  { rowId, period }: LogFilter = {},
): Promise<readonly ProgressEntry[]> {
  return inOneRead(db, async tx => {
    const family = await planFamily(tx, planId)
    let found = tx
      .selectFrom('progress_entries')
      .selectAll()
      .where(sql<boolean>`plan_id in (select value from json_each(${toJson(family)}))`)
    if (rowId !== undefined) found = found.where('row_id', '=', rowId)
    if (period !== undefined) found = found.where('period', '=', period)
    const rows = await found.orderBy('at').orderBy(sql`rowid`).execute()
    return rows.map(rowToEntry)
  })
}

/** Entries of any plan by their ids; those that are not there are left out. */
export async function findEntries(db: Db, ids: readonly string[]): Promise<readonly ProgressEntry[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('progress_entries')
    .selectAll()
    .where(sql<boolean>`id in (select value from json_each(${toJson(ids)}))`)
    .execute()
  return rows.map(rowToEntry)
}

/** The log of one row, corrected entries included, the latest first. */
export async function historyOf(db: Db, planId: string, rowId: string): Promise<readonly ProgressEntry[]> {
  return (await listEntries(db, planId, { rowId })).toReversed()
}
