import { defaultSettings, type Settings, settings } from '../../shared/settings/settings.ts'
import { parseJson, toJson } from './json-column.ts'
import type { Db } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** The settings; what was never set, or cannot be read any more, is at its default. */
export async function getSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const stored = new Map(rows.map(row => [row.key, row.value]))
  const readable = Object.entries(settings.shape).flatMap(([key, schema]) => {
    const text = stored.get(key)
    const parsed = schema.safeParse(text === undefined ? undefined : parseJson(text))
    return parsed.success ? [[key, parsed.data] as const] : []
  })
  return settings.parse({ ...defaultSettings, ...Object.fromEntries(readable) })
}

/** Sets the given settings and leaves the others; returns all of them. */
export async function updateSettings(db: Db, changes: Partial<Settings>): Promise<Settings> {
  return inTransaction(db, async tx => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue
      await tx
        .insertInto('settings')
        .values({ key, value: toJson(value) })
        .onConflict(target => target.column('key').doUpdateSet({ value: toJson(value) }))
        .execute()
    }
    return getSettings(tx)
  })
}
