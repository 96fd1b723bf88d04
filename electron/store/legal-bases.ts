import { sql } from 'kysely'
import { type LegalBasis, legalBasis } from '../../shared/legal-bases/legal-basis.ts'
import { fold } from '../../shared/vietnamese.ts'
import { parseStored } from './json-column.ts'
import type { Db, LegalBasisTable } from './schema.ts'

/** The whole register, the latest document first, those without a date last. */
export async function listLegalBases(db: Db): Promise<readonly LegalBasis[]> {
  return findLegalBases(db, '')
}

/** Entries that hold every word somewhere; accents and capitals do not count. All of them for no words. */
export async function findLegalBases(db: Db, words: string): Promise<readonly LegalBasis[]> {
  let found = db.selectFrom('legal_bases').selectAll()
  for (const word of fold(words).split(' ')) found = found.where(sql<boolean>`instr(folded, ${word}) > 0`)
  const rows = await found
    .orderBy('date', order => order.desc().nullsLast())
    .orderBy('folded')
    .orderBy('id')
    .execute()
  return rows.map(rowToLegalBasis)
}

/**
 * Stores an entry: a new one at revision 1, a known one if nobody else changed it since `rev`.
 *
 * @returns the entry as stored, or `conflict`.
 */
export async function saveLegalBasis(db: Db, entry: LegalBasis): Promise<LegalBasis | 'conflict'> {
  const row = legalBasisToRow({ ...entry, rev: entry.rev + 1 })
  const stored =
    entry.rev === 0
      ? await db
          .insertInto('legal_bases')
          .values(row)
          .onConflict(target => target.column('id').doNothing())
          .returningAll()
          .executeTakeFirst()
      : await db
          .updateTable('legal_bases')
          .set(row)
          .where('id', '=', entry.id)
          .where('rev', '=', entry.rev)
          .returningAll()
          .executeTakeFirst()
  return stored === undefined ? 'conflict' : rowToLegalBasis(stored)
}

/** Takes an entry off the register. Plans keep their own words. False when it is not there. */
export async function removeLegalBasis(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('legal_bases').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}

function legalBasisToRow(entry: LegalBasis): LegalBasisTable {
  const { id, rev, type, number, symbol, issuer, date, subject, inForceFrom, inForceUntil } = entry
  const cited = number === '' ? symbol : `${number}/${symbol} ${number}-${symbol}`
  return {
    id,
    rev,
    type,
    number,
    symbol,
    issuer,
    date,
    subject,
    in_force_from: inForceFrom,
    in_force_until: inForceUntil,
    folded: fold([type, cited, printDate(date), issuer, subject].join(' ')),
  }
}

/** As a person types it: `5/3/2020` and `05/03/2020`. */
function printDate(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-')
  if (year === undefined || month === undefined || day === undefined) return ''
  return `${day}/${month}/${year} ${Number(day)}/${Number(month)}/${year}`
}

function rowToLegalBasis({ in_force_from, in_force_until, folded: _, ...rest }: LegalBasisTable): LegalBasis {
  return parseStored(legalBasis, { ...rest, inForceFrom: in_force_from, inForceUntil: in_force_until })
}
