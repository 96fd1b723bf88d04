import type { UnitChoice, UnitInPlan } from '../../../shared/organisations/unify-units.ts'

/** What is to become of a unit's spellings: the one to write, or null to leave them as they are. */
export type Wanted = string | null
/** What was chosen, by the key of the unit; the rest is as suggested. */
export type WantedByKey = ReadonlyMap<string, Wanted>

/** The suggestion; none for a name that several units of the register have, since it may mean any of them. */
export function suggestedFor({ suggested, ambiguous }: UnitInPlan): Wanted {
  return ambiguous ? null : suggested
}

/** What is wanted of a unit now. */
export function wantedFor(group: UnitInPlan, chosen: WantedByKey): Wanted {
  const own = chosen.get(group.key)
  return own === undefined ? suggestedFor(group) : own
}

/** What changes when every choice is carried out. */
export type Unifying = {
  readonly choices: readonly UnitChoice[]
  /** How many names in cells change. */
  readonly places: number
}

/** The choices of all units together; a unit to be left alone, or to be written with no letter, has none. */
export function unifying(groups: readonly UnitInPlan[], chosen: WantedByKey): Unifying {
  const changes = groups.flatMap(group => {
    const to = wantedFor(group, chosen)?.replace(/\s+/g, ' ').trim() ?? ''
    const others = to === '' ? [] : group.spellings.filter(({ text }) => text !== to)
    return others.length === 0 ? [] : [{ to, others }]
  })
  return {
    choices: changes.map(({ to, others }) => ({ from: others.map(({ text }) => text), to })),
    places: changes.flatMap(({ others }) => others).reduce((sum, { places }) => sum + places.length, 0),
  }
}
