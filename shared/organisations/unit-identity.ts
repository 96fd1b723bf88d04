import { unitKey } from '../tasks/unit-names.ts'
import { normalise } from '../vietnamese.ts'
import { longestShortForm, onlyAfterRoom, onlyFirst, unitShortForms } from './unit-words.ts'

/** What tells one unit from another, however its name is written. */
export type UnitIdentity = {
  /** Equal for all spellings of one unit. */
  readonly key: string
  /** The commune that the name gives, folded; absent when it gives none: `Công an xã`. */
  readonly place?: string
  /** How many short forms the name has: the fewer, the fuller. */
  readonly shortForms: number
}

/** Signs and words that join parts of a name and are left out at will: `HĐND&UBND`, `HĐND và UBND`. */
const joining: ReadonlySet<string> = new Set(['va', 'cung'])
const everyone: ReadonlySet<string> = new Set(['cac', 'nhung'])

function expanded(tokens: readonly string[]): {
  readonly words: readonly string[]
  readonly shortForms: number
} {
  const words: string[] = []
  let shortForms = 0
  for (let at = 0; at < tokens.length; ) {
    let taken = 0
    for (let length = Math.min(longestShortForm, tokens.length - at); length > 0 && taken === 0; length--) {
      const form = tokens.slice(at, at + length).join(' ')
      const full = unitShortForms.get(form)
      if (full === undefined || (onlyFirst.has(form) && words.length > 0)) continue
      if (onlyAfterRoom.has(form) && words.at(-1) !== 'phong') continue
      words.push(...full.split(' '))
      // Words in full that have a shorter usual form are no short form.
      if (form.length < full.length) shortForms++
      taken = length
    }
    if (taken === 0) words.push(tokens[at] ?? '')
    at += taken || 1
  }
  return { words, shortForms }
}

/** `xã`, `phường Tân Hòa` at the end of a name; not `Hợp tác xã`, `Văn hóa - Xã hội`. */
const ending =
  /^(.*?)(?:thuoc )?(?<!hop tac )(?<= )(?:xa(?! hoi\b)|phuong|dac khu)(?: ([a-z0-9]+(?: [a-z0-9]+){0,3}))?$/
/** A place's name has capitals throughout: what follows 'xã' in small letters is none. */
const lastPlace = /^.*(?:^|\s)(?:xã|phường|đặc khu)\s+(\S.*?)\s*$/iu

function placeOf(name: string): string | undefined {
  const found = lastPlace.exec(name)?.[1]
  const capitals = found?.split(/\s+/).every(word => /^[\p{Lu}\d]/u.test(word))
  return found !== undefined && capitals === true ? unitKey(found) : undefined
}

/** The name without the commune that it belongs to, and that commune. */
function withoutPlace(
  words: readonly string[],
  name: string,
): { readonly rest: string; readonly place?: string } {
  const whole = words.join(' ').replace(/ (?:o|tren) dia ban(?: (?:xa|phuong|dac khu)(?: .*)?)?$/, '')
  const match = ending.exec(whole)
  if (match === null) return { rest: whole }
  const rest = (match[1] ?? '').trim()
  const tail = match[2]
  if (tail === undefined) return { rest }
  const place = placeOf(name)
  return place === tail ? { rest, place } : { rest: whole }
}

/** Names that are one office in a commune. */
const sameOffices: ReadonlyMap<string, string> = new Map([
  ['van phong ubnd', 'van phong hdnd ubnd'],
  ['van phong ubnd hdnd', 'van phong hdnd ubnd'],
  ['doan xa', 'doan thanh nien'],
  ['doan phuong', 'doan thanh nien'],
  ['xa doan', 'doan thanh nien'],
  ['phuong doan', 'doan thanh nien'],
])

/**
 * Reads a unit's name: accents, capitals, dashes, short forms, 'các', 'và' and the commune's own name do not count.
 *
 * @param name one unit's name in any Unicode form.
 * @returns an empty key for a name without letters and digits.
 */
export function unitIdentity(name: string): UnitIdentity {
  const plain = normalise(name)
  const tokens = unitKey(plain.replaceAll('&', ' và ')).split(' ')
  const { words, shortForms } = expanded(tokens.filter(token => !joining.has(token)))
  const named = everyone.has(words[0] ?? '') && words.length > 1 ? words.slice(1) : words
  const office = sameOffices.get(named.join(' '))
  if (office !== undefined) return { key: office, shortForms }
  const { rest, place } = withoutPlace(named, plain)
  // 'Việt Nam' ends the full names of the Front and its unions; a province's office is a 'Sở' with or without its name.
  const short = rest.replace(/(?<=\S) viet nam$/, '').replace(/^(so .+) (?:tinh|thanh pho)(?: .*)?$/, '$1')
  return {
    key: sameOffices.get(short) ?? short,
    ...(place === undefined ? {} : { place }),
    shortForms,
  }
}
