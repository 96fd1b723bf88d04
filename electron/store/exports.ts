import { type ExportedFile, exportedFile } from '../../shared/documents/api.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { parseStored } from './json-column.ts'
import { textHash } from './plan-text.ts'
import type { Db } from './schema.ts'

/** Notes a file that was written out of a plan; `plan` is the text that it holds. */
export async function recordExport(db: Db, file: ExportedFile, plan: Plan): Promise<void> {
  const { planId, format, path, hash, at } = file
  const row = { plan_id: planId, format, path, hash, at, text_hash: textHash(plan) }
  await db.insertInto('exports').values(row).execute()
}

/** The files written out of a plan, the latest first. */
export async function listExports(db: Db, planId: string): Promise<readonly ExportedFile[]> {
  const rows = await db
    .selectFrom('exports')
    .select(['plan_id as planId', 'format', 'path', 'hash', 'at'])
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => parseStored(exportedFile, row))
}

/** The files that hold exactly this text of the plan: of each format the one written last. */
export async function latestFilesOf(
  db: Db,
  plan: Plan,
): Promise<{ readonly path: string; readonly hash: string }[]> {
  const rows = await db
    .selectFrom('exports')
    .select(['format', 'path', 'hash'])
    .where('plan_id', '=', plan.id)
    .where('text_hash', '=', textHash(plan))
    .orderBy('id', 'desc')
    .execute()
  const latest = Map.groupBy(rows, row => row.format)
  return [...latest.values()].flatMap(([row]) => (row ? [{ path: row.path, hash: row.hash }] : []))
}
