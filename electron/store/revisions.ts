import { sql } from 'kysely'
import { toJson } from './json-column.ts'
import type { Tx } from './schema.ts'

const tables = ['blocks', 'appendices', 'appendix_items'] as const

/** The revisions of a plan's parts by table and id. */
export type Revisions = ReadonlyMap<(typeof tables)[number], ReadonlyMap<string, number>>

/** Reads them before the parts are written anew. */
export async function readRevisions(tx: Tx, planId: string): Promise<Revisions> {
  const found = new Map<(typeof tables)[number], ReadonlyMap<string, number>>()
  for (const table of tables) {
    const rows = await tx.selectFrom(table).select(['id', 'rev']).where('plan_id', '=', planId).execute()
    found.set(table, new Map(rows.map(({ id, rev }) => [id, rev])))
  }
  return found
}

/**
 * Gives parts that were written anew under the ids they had a higher revision than before, so that whoever read one
 * earlier cannot overwrite it unseen.
 */
export async function raiseRevisions(tx: Tx, planId: string, before: Revisions): Promise<void> {
  for (const [table, revisions] of before) {
    if (revisions.size === 0) continue
    await sql`
      update ${sql.table(table)} set rev = old.value + 1
      from json_each(${toJson(Object.fromEntries(revisions))}) as old
      where ${sql.table(table)}.plan_id = ${planId} and ${sql.table(table)}.id = old.key`.execute(tx)
  }
}
