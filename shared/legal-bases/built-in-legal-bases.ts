import { z } from 'zod'
import list from './built-in-legal-bases.json' with { type: 'json' }
import { type LegalBasis, legalBasis } from './legal-basis.ts'

const listed = z.array(legalBasis.omit({ rev: true }))

/**
 * Public facts of documents that plans for digital transformation usually cite, to start a register with. Ids are
 * stable: a later program may add to them. Days in force are given only where they are certain.
 */
export const builtInLegalBases: readonly LegalBasis[] = listed
  .parse(list)
  .map(entry => ({ ...entry, rev: 0 }))
