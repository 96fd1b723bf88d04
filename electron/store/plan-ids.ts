import { sql } from 'kysely'
import { toJson } from './json-column.ts'
import type { Db } from './schema.ts'

type Parts = 'plan_bases' | 'blocks' | 'appendices' | 'appendix_items'

/**
 * Whether one of these ids already names another part of the plan: tasks, checks and comparisons point at parts by
 * id alone, so that no two may share one.
 *
 * @param parts where to look.
 */
export async function idsInUse(
  db: Db,
  planId: string,
  ids: readonly string[],
  parts: readonly Parts[],
): Promise<boolean> {
  if (ids.length === 0) return false
  for (const part of parts) {
    const found = await db
      .selectFrom(part)
      .select('id')
      .where('plan_id', '=', planId)
      .where(sql<boolean>`id in (select value from json_each(${toJson(ids)}))`)
      .executeTakeFirst()
    if (found !== undefined) return true
  }
  return false
}
