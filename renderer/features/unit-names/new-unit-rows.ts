import type { Organisation, OrganisationKind } from '../../../shared/organisations/organisation.ts'
import type { NewUnit } from '../../../shared/organisations/unify-units.ts'
import { unitKey } from '../../../shared/tasks/unit-names.ts'
import { normalise } from '../../../shared/vietnamese.ts'

/** What a name is to become in the register: a unit of its own, or one more name of a unit that is there. */
export type UnitUse =
  | { readonly as: 'unit'; readonly kind: OrganisationKind }
  | { readonly as: 'alias'; readonly id: string }

/** A name of the plan that the register does not know, as it is offered and corrected. */
export type NewUnitRow = {
  /** As found; tells the rows apart. */
  readonly found: string
  readonly name: string
  readonly spellings: readonly string[]
  readonly count: number
  readonly use: UnitUse
  readonly ticked: boolean
}
export type RowEdit = Partial<Pick<NewUnitRow, 'name' | 'use' | 'ticked'>>

/**
 * The names to offer with what was changed in them, by name as found. Ticked at first are those whose words say what
 * kind of unit they are: the others may be people or phrases.
 */
export function newUnitRows(
  units: readonly NewUnit[],
  edits: ReadonlyMap<string, RowEdit>,
): readonly NewUnitRow[] {
  return units.map(({ name, kind, spellings, count }) => ({
    found: name,
    name,
    spellings,
    count,
    use: { as: 'unit', kind },
    ticked: kind !== 'other',
    ...edits.get(name),
  }))
}

const tidy = (text: string) => normalise(text).replace(/\s+/g, ' ').trim()

/** The names once each, as written first, without the unit's own. */
function others(own: string, names: readonly string[]): readonly string[] {
  return [...new Set(names.map(tidy))].filter(name => name !== '' && name !== own)
}

/** Why a ticked row cannot be added; undefined when it can. */
export function rowProblem(
  { name, use }: Pick<NewUnitRow, 'name' | 'use'>,
  register: readonly Organisation[],
): string | undefined {
  const key = unitKey(name)
  if (key === '') return 'Nhập tên đơn vị.'
  if (use.as === 'alias')
    return register.some(({ id }) => id === use.id) ? undefined : 'Đơn vị đã chọn không còn trong danh mục.'
  const owner = register.find(unit => [unit.name, ...unit.aliases].some(each => unitKey(each) === key))
  return owner && `Danh mục đã có tên này ở mục “${owner.name}”.`
}

/**
 * What to store for the ticked rows, all or none: new units with their spellings as aliases, and units of the
 * register with more names. Rows that were given one name become one unit.
 */
export function unitsToSave(
  rows: readonly NewUnitRow[],
  register: readonly Organisation[],
  newId: () => string,
): readonly Organisation[] {
  const ticked = rows.filter(row => row.ticked)
  const namesOf = ({ name, found, spellings }: NewUnitRow) => [name, found, ...spellings]
  const fresh = Map.groupBy(
    ticked.filter(({ use }) => use.as === 'unit'),
    ({ name }) => unitKey(name),
  )
  const added = [...fresh.values()].flatMap((same): readonly Organisation[] => {
    const [first] = same
    if (first?.use.as !== 'unit') return []
    const name = tidy(first.name)
    return [
      {
        id: newId(),
        rev: 0,
        name,
        aliases: others(name, same.flatMap(namesOf)),
        kind: first.use.kind,
        note: '',
      },
    ]
  })
  const known = register.flatMap((unit): readonly Organisation[] => {
    const more = ticked.filter(({ use }) => use.as === 'alias' && use.id === unit.id).flatMap(namesOf)
    return more.length === 0 ? [] : [{ ...unit, aliases: others(unit.name, [...unit.aliases, ...more]) }]
  })
  return [...added, ...known]
}
