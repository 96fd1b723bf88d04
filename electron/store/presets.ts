import { type Preset, preset } from '../../shared/settings/presets-api.ts'
import { compare } from '../../shared/vietnamese.ts'
import { parseJson, parseStored, toJson } from './json-column.ts'
import type { Db } from './schema.ts'

/** Forms of appendices first, then recipients, then signatures, each kind by name in Vietnamese order. */
export async function listPresets(db: Db): Promise<readonly Preset[]> {
  const rows = await db.selectFrom('presets').selectAll().execute()
  return rows
    .map(({ id, kind, name, content }) => parseStored(preset, { id, kind, name, [kind]: parseJson(content) }))
    .sort((left, right) => compare(left.kind, right.kind) || compare(left.name, right.name))
}

/** Stores a preset, new or changed. */
export async function savePreset(db: Db, one: Preset): Promise<Preset> {
  const { id, kind, name } = one
  const content = toJson(contentOf(one))
  await db
    .insertInto('presets')
    .values({ id, kind, name, content })
    .onConflict(target => target.column('id').doUpdateSet({ kind, name, content }))
    .execute()
  return one
}

function contentOf(one: Preset): unknown {
  switch (one.kind) {
    case 'recipients':
      return one.recipients
    case 'signature':
      return one.signature
    case 'columns':
      return one.columns
    case 'tracking':
      return one.tracking
  }
}

/** False when there is no such preset. */
export async function removePreset(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('presets').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}
