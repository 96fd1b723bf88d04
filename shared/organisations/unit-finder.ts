import { normalise } from '../vietnamese.ts'
import type { Organisation } from './organisation.ts'
import { type UnitIdentity, unitIdentity } from './unit-identity.ts'

type Named = {
  readonly unit: Organisation
  readonly spelling: string
  readonly place: string | undefined
  readonly own: boolean
}

const spelled = (name: string) => normalise(name).replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')

/** Of several entries with one identity, those that fit best: the same words, the same commune, by name before alias. */
function best(found: readonly Named[], name: string, { place }: UnitIdentity): readonly Organisation[] {
  const words = spelled(name)
  const tests: readonly ((entry: Named) => boolean)[] = [
    entry => entry.spelling === words,
    entry => entry.place === place,
    entry => entry.own,
  ]
  let left = found.filter(entry => place === undefined || entry.place === undefined || entry.place === place)
  for (const test of tests) {
    const fitting = left.filter(test)
    if (fitting.length > 0) left = fitting
  }
  return [...new Set(left.map(({ unit }) => unit))]
}

/** Finds register entries by any spelling of their names and aliases. */
export type FindUnits = (name: string) => readonly Organisation[]

/**
 * Makes the register ready for many questions.
 *
 * @returns a function that gives the entries that a name may be: one, none, or several when they share a spelling.
 */
export function unitFinder(register: readonly Organisation[]): FindUnits {
  const entries = new Map<string, Named[]>()
  for (const unit of register)
    for (const [index, name] of [unit.name, ...unit.aliases].entries()) {
      const { key, place } = unitIdentity(name)
      const named = { unit, spelling: spelled(name), place, own: index === 0 }
      const others = entries.get(key)
      if (others) others.push(named)
      else if (key !== '') entries.set(key, [named])
    }
  const known = new Map<string, readonly Organisation[]>()
  return name => {
    const before = known.get(name)
    if (before !== undefined) return before
    const identity = unitIdentity(name)
    const found = best(entries.get(identity.key) ?? [], name, identity)
    known.set(name, found)
    return found
  }
}
