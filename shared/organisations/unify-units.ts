import type { Appendix, AppendixItem, FieldKey } from '../plans/appendix.ts'
import { normalise } from '../vietnamese.ts'
import { guessKind } from './guess-kind.ts'
import type { Organisation, OrganisationKind } from './organisation.ts'
import { placeUnits } from './place-units.ts'
import { unitFinder } from './unit-finder.ts'
import { unitIdentity } from './unit-identity.ts'

/** The fields whose cells name units. `person` names people. */
export const unitFields = ['lead', 'support', 'monitor', 'guide'] as const
export type UnitField = (typeof unitFields)[number]

export type UnitPlace = { readonly appendixId: string; readonly rowId: string; readonly field: UnitField }
export type Spelling = { readonly text: string; readonly places: readonly UnitPlace[] }

/** One unit as a plan's appendices name it, in every spelling, the most frequent first. */
export type UnitInPlan = {
  /** Tells the units of one plan apart; not for storing. */
  readonly key: string
  /** The register's entry; absent when it has none, or several that it may be. */
  readonly unit?: Organisation
  /** Several entries of the register have this name. */
  readonly ambiguous: boolean
  /** The register's name, else the fullest of the spellings. */
  readonly suggested: string
  readonly spellings: readonly Spelling[]
  /** Over all spellings. */
  readonly count: number
}

const isUnitField = (field: FieldKey): field is UnitField => unitFields.some(each => each === field)
const firstUpper = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const firstLower = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)

/** Every name in the unit columns of appendices that are followed, first letter as in a list of names. */
function namesIn(appendices: readonly Appendix[]): ReadonlyMap<string, readonly UnitPlace[]> {
  const names = new Map<string, UnitPlace[]>()
  for (const appendix of appendices) {
    if (appendix.kind === 'free') continue
    const fields = unitFields.filter(field => appendix.columns.some(column => column.field === field))
    for (const item of appendix.items) {
      if (item.kind !== 'row') continue
      for (const field of fields)
        for (const { text } of placeUnits(item.cells[field] ?? '')) {
          const name = firstUpper(text)
          const place = { appendixId: appendix.id, rowId: item.id, field }
          const others = names.get(name)
          if (others) others.push(place)
          else names.set(name, [place])
        }
    }
  }
  return names
}

/** The fullest: in words, not all in capitals, then what most rows write, then the longest. */
function fullest(spellings: readonly Spelling[]): string {
  const loud = (text: string) => (text === text.toLocaleUpperCase('vi') ? 1 : 0)
  const [first] = spellings.toSorted(
    (left, right) =>
      unitIdentity(left.text).shortForms - unitIdentity(right.text).shortForms ||
      loud(left.text) - loud(right.text) ||
      right.places.length - left.places.length ||
      right.text.length - left.text.length,
  )
  return first?.text ?? ''
}

/** The units that a plan's task and indicator appendices name, those in most places first. */
export function unitsInPlan(
  appendices: readonly Appendix[],
  register: readonly Organisation[],
): readonly UnitInPlan[] {
  const find = unitFinder(register)
  const names = [...namesIn(appendices)].map(([text, places]) => {
    const found = find(text)
    return {
      text,
      places,
      identity: unitIdentity(text),
      found,
      only: found.length === 1 ? found[0] : undefined,
    }
  })
  const placesByKey = Map.groupBy(
    names.filter(({ identity }) => identity.place !== undefined),
    ({ identity }) => identity.key,
  )
  /** Names of two communes are two units; a name of one commune and one of none are one. */
  const keyOf = ({ identity: { key, place }, only }: (typeof names)[number]): string => {
    if (only !== undefined) return `#${only.id}`
    const communes = new Set(placesByKey.get(key)?.map(({ identity }) => identity.place))
    return communes.size > 1 && place !== undefined ? `${key} ${place}` : key
  }
  return [...Map.groupBy(names, keyOf)]
    .map(([key, same]): UnitInPlan => {
      const spellings = same
        .map(({ text, places }) => ({ text, places }))
        .toSorted((left, right) => right.places.length - left.places.length)
      const unit = same[0]?.only
      return {
        key,
        ...(unit === undefined ? {} : { unit }),
        ambiguous: same.some(({ found }) => found.length > 1),
        suggested: unit?.name ?? fullest(spellings),
        spellings,
        count: spellings.reduce((sum, { places }) => sum + places.length, 0),
      }
    })
    .toSorted((left, right) => right.count - left.count)
}

/** The units that the appendices write in more than one way: what one click can unify. */
export function spellingGroups(
  appendices: readonly Appendix[],
  register: readonly Organisation[],
): readonly UnitInPlan[] {
  return unitsInPlan(appendices, register).filter(({ spellings }) => spellings.length > 1)
}

/** A unit to offer for the register. */
export type NewUnit = {
  readonly name: string
  readonly kind: OrganisationKind
  /** As written, without the offered name: what would become aliases. */
  readonly spellings: readonly string[]
  readonly count: number
}

/** The units that the appendices name and the register does not know, those in most places first. */
export function newUnits(
  appendices: readonly Appendix[],
  register: readonly Organisation[],
): readonly NewUnit[] {
  return unitsInPlan(appendices, register).flatMap(({ unit, ambiguous, suggested, spellings, count }) =>
    unit !== undefined || ambiguous
      ? []
      : [
          {
            name: suggested,
            kind: guessKind(suggested),
            spellings: spellings.map(({ text }) => text).filter(text => text !== suggested),
            count,
          },
        ],
  )
}

/** Every spelling of `from` becomes `to`. */
export type UnitChoice = { readonly from: readonly string[]; readonly to: string }

const spaced = (text: string) => normalise(text).replace(/\s+/g, ' ').trim()

function unifyCell(cell: string, choices: ReadonlyMap<string, string>): string {
  const text = normalise(cell)
  let done = 0
  let out = ''
  for (const { text: name, at, to } of placeUnits(text)) {
    const chosen = choices.get(firstUpper(name))
    if (chosen === undefined) continue
    // Inside a list a common name may begin small: `Phòng Kinh tế; các thôn`.
    const small = name === firstLower(name) && out + text.slice(done, at) !== ''
    out += text.slice(done, at) + (small ? firstLower(chosen) : chosen)
    done = to
  }
  return done === 0 ? cell : out + text.slice(done)
}

/**
 * Writes units in the chosen spelling: whole names in the unit columns only; separators and all else stay, and what
 * does not change stays the same object. Schedules and targets keep their meanings.
 */
export function unifySpellings(
  appendices: readonly Appendix[],
  choices: readonly UnitChoice[],
): readonly Appendix[] {
  const chosen = new Map(
    choices.flatMap(({ from, to }) =>
      from.filter(text => spaced(text) !== to).map(text => [firstUpper(spaced(text)), to] as const),
    ),
  )
  return appendices.map(appendix => {
    if (appendix.kind === 'free') return appendix
    let changed = false
    const items = appendix.items.map((item): AppendixItem => {
      if (item.kind !== 'row') return item
      const cells = Object.entries(item.cells).map(([field, text]): [string, string] => [
        field,
        isUnitField(field) ? unifyCell(text, chosen) : text,
      ])
      if (cells.every(([field, text]) => item.cells[field] === text)) return item
      changed = true
      return { ...item, cells: Object.fromEntries(cells) }
    })
    return changed ? { ...appendix, items } : appendix
  })
}
