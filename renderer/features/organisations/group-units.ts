import {
  type Organisation,
  type OrganisationKind,
  organisationKindLabels,
  organisationKinds,
} from '../../../shared/organisations/organisation.ts'
import { fold } from '../../../shared/vietnamese.ts'

export type UnitGroup = { readonly kind: OrganisationKind; readonly units: readonly Organisation[] }

/** Signs are typed or left out at will: `HĐND-UBND`, `hdnd ubnd`. */
const plain = (text: string) => fold(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))

const wordsOf = ({ name, aliases, kind, note }: Organisation) =>
  plain([name, ...aliases, organisationKindLabels[kind], note].join(' '))

/**
 * Units by kind, in the order of the kinds; kinds without units are left out.
 *
 * @param words only units that hold every word in name, aliases, kind or note, accents and signs aside; blank for all.
 */
export function groupUnits(register: readonly Organisation[], words: string): readonly UnitGroup[] {
  const wanted = plain(words).split(' ')
  const found = register.filter(unit => {
    const own = wordsOf(unit)
    return wanted.every(word => own.includes(word))
  })
  const byKind = Map.groupBy(found, ({ kind }) => kind)
  return organisationKinds.flatMap(kind => {
    const units = byKind.get(kind)
    return units === undefined ? [] : [{ kind, units }]
  })
}
