import type { LegalBasis } from '../../shared/legal-bases/legal-basis.ts'
import { legalBasisKey } from '../../shared/legal-bases/legal-basis-key.ts'
import { listLegalBases, saveLegalBasis } from './legal-bases.ts'
import type { Db } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * Gives the register the entries that come with the program. Each is given once: what a person changed stays as it
 * is, what she took off does not come back, and a document that she registered herself is not there twice.
 */
export async function seedLegalBases(db: Db, entries: readonly LegalBasis[]): Promise<void> {
  await inTransaction(db, async tx => {
    const given = await tx.selectFrom('seeded_legal_bases').select('id').execute()
    const seen = new Set(given.map(({ id }) => id))
    const fresh = entries.filter(({ id }) => !seen.has(id))
    if (fresh.length === 0) return
    const known = new Set((await listLegalBases(tx)).map(legalBasisKey))
    for (const entry of fresh) {
      if (!known.has(legalBasisKey(entry))) await saveLegalBasis(tx, { ...entry, rev: 0 })
      await tx
        .insertInto('seeded_legal_bases')
        .values({ id: entry.id })
        .onConflict(target => target.doNothing())
        .execute()
    }
  })
}
