import { splitUnits } from '../tasks/unit-names.ts'
import { normalise } from '../vietnamese.ts'
import type { UnitChoice } from './unify-units.ts'

const special = /[.*+?^${}()|[\]\\]/g

/** Any of the names as whole words, the longest first, so that `Phòng Kinh tế` is not found in `Phòng Kinh tế xã`. */
function anyOf(names: readonly string[]): RegExp {
  const longestFirst = [...new Set(names.map(name => normalise(name)))].toSorted(
    (left, right) => right.length - left.length,
  )
  const words = longestFirst.map(name => name.trim().replace(special, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Whose unit it is, or which: `Công an tỉnh`, `Công an cấp xã`, `Công an nhân dân`, `Công an Minh Tân`. */
const owner =
  /^[^\S\n]+(?:\p{Lu}|(?:(?:cấp|các) )?(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|trung ương|khu vực|cơ sở|nhân dân|viên)(?![\p{L}\p{N}]))/u
/** What may be a further part of the name, with as many words as tell whether it begins a name of its own. */
const furtherPart = /^[^\S\n]*(?:[,&–-]|(?:và|cùng)(?!\p{L}))[^\S\n]*\p{Lu}\p{L}*(?: \p{L}+){0,2}/u

/** Whether a name found in a text is but the beginning of a longer one, which is another unit's. */
function goesOn(name: string, after: string): boolean {
  if (owner.test(after)) return true
  const further = furtherPart.exec(after)
  return further !== null && splitUnits(name + further[0]).length === 1
}

const spaced = (text: string) => text.replace(/\s+/g, ' ')

/**
 * Running text with units in the chosen spelling, whole names only; a name that already is the chosen one, or goes on
 * as it does, stays, and so does one that is only the beginning of a longer name. For `mapPlanText` or one block.
 */
export function unifyText(text: string, choices: readonly UnitChoice[]): string {
  const chosen = new Map(
    choices.flatMap(({ from, to }) => from.map(name => [spaced(normalise(name).trim()), to])),
  )
  if (chosen.size === 0) return text
  const pattern = anyOf([...chosen.keys(), ...chosen.values()])
  const plain = normalise(text)
  const unified = plain.replace(pattern, (found: string, at: number) => {
    const to = chosen.get(spaced(found))
    return to === undefined || goesOn(found, plain.slice(at + found.length)) ? found : to
  })
  return unified === plain ? text : unified
}
