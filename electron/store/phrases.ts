import type { Phrase } from '../../shared/phrases/phrase.ts'
import { compare } from '../../shared/vietnamese.ts'
import type { Db } from './schema.ts'

/** The commune's own phrases, by section and then by their words in Vietnamese order. */
export async function listPhrases(db: Db): Promise<readonly Phrase[]> {
  const rows = await db.selectFrom('phrases').selectAll().execute()
  return rows
    .map(row => ({ ...row, own: true }))
    .sort((left, right) => compare(left.section, right.section) || compare(left.text, right.text))
}

/** Stores an own phrase, new or changed. */
export async function savePhrase(db: Db, { id, section, text }: Phrase): Promise<Phrase> {
  await db
    .insertInto('phrases')
    .values({ id, section, text })
    .onConflict(target => target.column('id').doUpdateSet({ section, text }))
    .execute()
  return { id, section, text, own: true }
}

/** False when there is no such own phrase. */
export async function removePhrase(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('phrases').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}
