import { sql } from 'kysely'
import { type SearchHit, searchHit } from '../../shared/api/search.ts'
import { fold } from '../../shared/vietnamese.ts'
import { parseStored } from './json-column.ts'
import type { Db } from './schema.ts'

const mostHits = 50

/**
 * Live plans, bases, blocks and rows that hold every word, each as the beginning of a word there; accents, capitals
 * and the order of the words do not count.
 *
 * @param words as typed. Nothing is found for text without letters or digits.
 * @returns at most 50, those with the words side by side first, then the best match.
 */
export async function findText(db: Db, words: string): Promise<readonly SearchHit[]> {
  const phrase = fold(words)
  const match = matchExpression(phrase)
  if (match === '') return []
  const rows = await db
    .selectFrom('search_words')
    .innerJoin('search_entries as entry', 'entry.id', 'search_words.rowid')
    .innerJoin('plans', 'plans.id', 'entry.plan_id')
    .select(['entry.plan_id as planId', 'entry.kind', 'entry.item_id as id', 'entry.text'])
    .select('plans.subject as planSubject')
    .where(sql<boolean>`search_words match ${match}`)
    .where('plans.deleted_at', 'is', null)
    .orderBy(sql`instr(entry.folded, ${phrase}) = 0`)
    .orderBy('search_words.rank')
    .orderBy('entry.id')
    .limit(mostHits)
    .execute()
  return rows.map(row => parseStored(searchHit, row))
}

/**
 * What FTS5 is asked: every word quoted, with a star. Only letters and digits reach it, so nothing a person types is
 * taken for its syntax; `71/NQ-CP` becomes the phrase `"71 nq cp"*`, as the index holds it.
 */
function matchExpression(folded: string): string {
  return folded
    .split(' ')
    .map(word => (word.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter(word => word !== '')
    .map(word => `"${word}"*`)
    .join(' ')
}
