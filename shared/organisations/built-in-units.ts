import { z } from 'zod'
import { fillFields } from '../plans/template-fields.ts'
import type { Settings } from '../settings/settings.ts'
import { unitKey } from '../tasks/unit-names.ts'
import list from './built-in-units.json' with { type: 'json' }
import { type Organisation, organisation } from './organisation.ts'

/** What the names of units depend on: `Công an xã`, `Công an phường`; `UBND tỉnh`, `UBND thành phố`. */
export type CommuneKinds = Pick<Settings, 'unitKind' | 'provinceKind'>

const listed = z.array(organisation.omit({ rev: true, note: true }))

/**
 * The usual units of a commune and those above it, with the usual ways of shortening their names, to start a register
 * with. Ids are stable: a later program may add to them.
 */
export function builtInUnits(kinds: CommuneKinds): readonly Organisation[] {
  const facts = { ...kinds, communeName: '', provinceName: '', year: 0, signerName: '' }
  return parsed.map(({ id, name: pattern, aliases, kind }) => {
    const name = fillFields(pattern, facts)
    const seen = new Set([unitKey(name)])
    const others = aliases
      .map(alias => fillFields(alias, facts))
      .filter(alias => seen.size < seen.add(unitKey(alias)).size)
    return { id, rev: 0, name, aliases: others, kind, note: '' }
  })
}

const parsed = listed.parse(list)
