import { fold, normalise } from '../vietnamese.ts'
import type { Organisation } from './organisation.ts'
import { placeUnits } from './place-units.ts'
import { unitIdentity } from './unit-identity.ts'

/** A unit to complete with, and the whole cell when it is taken. */
export type UnitSuggestion = { readonly unit: Organisation; readonly cell: string }

/** Words as typed: dashes and other signs part them like spaces. */
const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** `Phòng Văn hóa - Xã hội` → `pvhxh`. */
const initials = (words: string) =>
  words
    .split(' ')
    .map(word => word.charAt(0))
    .join('')

/** How well a name answers what is typed, 0 best; undefined when it does not. */
function rank(typed: string, key: string, name: string): number | undefined {
  const words = plain(name)
  if (words.startsWith(typed)) return 0
  if (key !== '' && unitIdentity(name).key.startsWith(key)) return 1
  if (` ${words}`.includes(` ${typed}`)) return 2
  const letters = typed.replaceAll(' ', '')
  const firsts = initials(words)
  if (letters.length > 1 && firsts.startsWith(letters)) return 3
  const parts = words.split(' ')
  const answered = (part: string) =>
    parts.some(word => word.startsWith(part)) || (part.length > 1 && firsts.includes(part))
  return typed.split(' ').every(answered) || (letters.length > 2 && firsts.includes(letters)) ? 4 : undefined
}

function ranked(typed: string, register: readonly Organisation[]): readonly Organisation[] {
  const words = plain(typed)
  if (words === '') return typed.trim() === '' ? register : []
  const { key } = unitIdentity(typed)
  return register
    .flatMap(unit => {
      const names = [unit.name, ...unit.aliases].map((name, index) => {
        const found = rank(words, key, name)
        // An alias answers a little less well than a name.
        return found === undefined ? [] : [found + (index === 0 ? 0 : 0.5)]
      })
      const found = names.flat()
      return found.length === 0 ? [] : [{ unit, rank: Math.min(...found) }]
    })
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ unit }) => unit)
}

/** The longest names have about so many commas and joining words. */
const mostParts = 8

/** Where the name that is being typed may begin, the longest first. */
function beginnings(cell: string): readonly number[] {
  const from = /[;\n][^;\n]*$/u.exec(cell)?.index ?? -1
  const soft = [...cell.matchAll(/[,/]|\s(?:và|va|cùng)\s/gu)].map(cut => cut.index + cut[0].length)
  return [from + 1, ...soft.filter(at => at > from + 1).slice(-mostParts)]
}

/**
 * Units of the register that complete the cell's last name, as one types: accents, capitals and dashes aside, by
 * name, alias, short form or first letters (`vhxh`). Units that the cell names before are not offered again.
 *
 * @param typed the whole cell so far; blank, or ended by a semicolon, offers the register in its order.
 * @param limit how many at most.
 */
export function suggestUnits(
  typed: string,
  register: readonly Organisation[],
  limit: number,
): readonly UnitSuggestion[] {
  const cell = normalise(typed)
  for (const at of beginnings(cell)) {
    const before = cell.slice(0, at)
    const taken = new Set(placeUnits(before).map(({ text }) => unitIdentity(text).key))
    const units = ranked(cell.slice(at), register).filter(({ name }) => !taken.has(unitIdentity(name).key))
    const gap = before === '' || /\s$/u.test(before) ? '' : ' '
    if (units.length > 0)
      return units.slice(0, limit).map(unit => ({ unit, cell: `${before}${gap}${unit.name}` }))
  }
  return []
}
