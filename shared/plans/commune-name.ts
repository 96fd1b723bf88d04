import { normalise } from '../vietnamese.ts'
import type { Letterhead } from './plan.ts'

type UnitName = Pick<Letterhead, 'unitKind' | 'communeName'>

const kindInFront = /^(xã|phường|đặc khu)\s+(?=\S)/iu
const kinds: ReadonlyMap<string, Letterhead['unitKind']> = new Map([
  ['xã', 'xã'],
  ['phường', 'phường'],
  ['đặc khu', 'đặc khu'],
])

/**
 * A commune's name without the kind that was typed before it, which then is its kind: `phường Tân Hòa` is the ward
 * `Tân Hòa`. Spaces around the name go.
 */
export function cleanUnitName<T extends UnitName>(unit: T): T {
  const typed = normalise(unit.communeName).replace(/\s+/g, ' ').trim()
  const [front = '', word = ''] = kindInFront.exec(typed) ?? []
  return {
    ...unit,
    unitKind: kinds.get(word.toLowerCase()) ?? unit.unitKind,
    communeName: typed.slice(front.length),
  }
}
