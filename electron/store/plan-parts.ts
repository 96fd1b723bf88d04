import { sql } from 'kysely'
import { toJson } from './json-column.ts'
import type { Tx } from './schema.ts'

/** Tables of a plan's ordered parts: each has the plan's id, an id of its own and a place. */
type Parts = 'blocks' | 'appendices' | 'appendix_items'

/** Takes parts of a plan away; one that is gone already does not matter. */
export async function removeParts(
  tx: Tx,
  table: Parts,
  planId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom(table)
    .where('plan_id', '=', planId)
    .where(sql<boolean>`id in (select value from json_each(${toJson(ids)}))`)
    .execute()
}

/** Gives parts of a plan new places, by id; only those that move are written. */
export async function moveParts(
  tx: Tx,
  table: Parts,
  planId: string,
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  if (positions.size === 0) return
  const places = toJson(Object.fromEntries(positions))
  const parts = sql.table(table)
  await sql`
    update ${parts} set position = place.value
    from json_each(${places}) as place
    where ${parts}.plan_id = ${planId} and ${parts}.id = place.key and ${parts}.position <> place.value`.execute(
    tx,
  )
}
