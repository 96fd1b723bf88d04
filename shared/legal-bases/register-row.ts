import type { LegalBasis } from './legal-basis.ts'
import { legalBasisKey } from './legal-basis-key.ts'

/** What the register says of a document, without what the store adds. */
export type LegalBasisFacts = Omit<LegalBasis, 'id' | 'rev'>

/** One row of a workbook that holds a register. */
export type RegisterRow = {
  /** Row in the workbook, from 1. */
  readonly row: number
  /** The id that an exported register carries; null in a list that someone made by hand. */
  readonly id: string | null
  /** Null for a row that cannot be taken; `reason` says why. */
  readonly facts: LegalBasisFacts | null
  /** Vietnamese; empty for a row that can be taken. */
  readonly reason: string
}

/** What an import would do with one row. */
export type RegisterChange =
  | { readonly row: number; readonly outcome: 'skipped'; readonly reason: string }
  | { readonly row: number; readonly outcome: 'unchanged'; readonly reason: '' }
  | {
      readonly row: number
      readonly outcome: 'added' | 'updated'
      readonly reason: ''
      /** As it is to be saved: revision 0 for a new one, else the revision that was found. */
      readonly entry: LegalBasis
    }

const factsOf = ({ id: _, rev: __, ...facts }: LegalBasis): LegalBasisFacts => facts
const factNames = [
  'type',
  'number',
  'symbol',
  'issuer',
  'date',
  'subject',
  'inForceFrom',
  'inForceUntil',
] as const

const same = (left: LegalBasisFacts, right: LegalBasisFacts) =>
  factNames.every(name => left[name] === right[name])

/** A blank in the list says nothing: what the register already knows stays. */
function merged(known: LegalBasisFacts, given: LegalBasisFacts): LegalBasisFacts {
  return {
    type: given.type,
    number: given.number || known.number,
    symbol: given.symbol || known.symbol,
    issuer: given.issuer || known.issuer,
    subject: given.subject || known.subject,
    date: given.date ?? known.date,
    inForceFrom: given.inForceFrom ?? known.inForceFrom,
    inForceUntil: given.inForceUntil ?? known.inForceUntil,
  }
}

/**
 * What importing these rows comes to: an entry is found again by its id, else by number, symbol, body and year. Of two
 * rows for one document the later is skipped, and says so.
 *
 * @param known the register as it stands.
 * @param newId gives the id of each new entry.
 * @returns one change a row, in the rows' order.
 */
export function planImport(
  known: readonly LegalBasis[],
  rows: readonly RegisterRow[],
  newId: () => string,
): readonly RegisterChange[] {
  const byId = new Map(known.map(entry => [entry.id, entry]))
  const byKey = new Map(known.map(entry => [legalBasisKey(entry), entry]))
  const taken = new Map<string, number>()
  return rows.map(({ row, id, facts, reason }): RegisterChange => {
    if (facts === null) return { row, outcome: 'skipped', reason }
    const found = (id === null ? undefined : byId.get(id)) ?? byKey.get(legalBasisKey(facts))
    const identity = found?.id ?? legalBasisKey(facts)
    const earlier = taken.get(identity)
    if (earlier !== undefined)
      return { row, outcome: 'skipped', reason: `Trùng văn bản với dòng ${earlier}.` }
    taken.set(identity, row)
    if (found === undefined)
      return { row, outcome: 'added', reason: '', entry: { id: newId(), rev: 0, ...facts } }
    const next = merged(factsOf(found), facts)
    return same(next, factsOf(found))
      ? { row, outcome: 'unchanged', reason: '' }
      : { row, outcome: 'updated', reason: '', entry: { id: found.id, rev: found.rev, ...next } }
  })
}
