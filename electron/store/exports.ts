import { type ExportedFile, exportedFile } from '../../shared/documents/api.ts'
import { parseStored } from './json-column.ts'
import type { Db } from './schema.ts'

/** Notes a file that was written out of a plan. */
export async function recordExport(db: Db, file: ExportedFile): Promise<void> {
  const { planId, format, path, hash, at } = file
  await db.insertInto('exports').values({ plan_id: planId, format, path, hash, at }).execute()
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
