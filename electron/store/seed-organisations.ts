import { builtInUnits, type CommuneKinds } from '../../shared/organisations/built-in-units.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { unitKinds } from '../../shared/plans/plan.ts'
import { unitKey } from '../../shared/tasks/unit-names.ts'
import { sameData } from '../../shared/versions/same-data.ts'
import { listOrganisations, saveOrganisation } from './organisations.ts'
import type { Db } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * Gives the register the usual units that come with the program. Each is given once: what a person changed stays as
 * it is, what she took off does not come back, and a unit that she registered herself is not there twice.
 */
export async function seedOrganisations(db: Db, kinds: CommuneKinds): Promise<void> {
  await inTransaction(db, async tx => {
    const given = await tx.selectFrom('seeded_organisations').select('id').execute()
    const seen = new Set(given.map(({ id }) => id))
    const fresh = builtInUnits(kinds).filter(({ id }) => !seen.has(id))
    if (fresh.length === 0) return
    const known = new Set((await listOrganisations(tx)).flatMap(namesOf))
    for (const unit of fresh) if (!known.has(unitKey(unit.name))) await saveOrganisation(tx, unit)
    await tx
      .insertInto('seeded_organisations')
      .values(fresh.map(({ id }) => ({ id })))
      .execute()
  })
}

function namesOf({ name, aliases }: Organisation): readonly string[] {
  return [name, ...aliases].map(unitKey)
}

/** Words the given units for another kind of commune, `Công an phường`, as far as nobody has changed them. */
export async function rewordOrganisations(db: Db, kinds: CommuneKinds): Promise<void> {
  const worded = new Map(builtInUnits(kinds).map(unit => [unit.id, unit]))
  await inTransaction(db, async tx => {
    const stale = (await listOrganisations(tx)).flatMap(stored => {
      const unit = worded.get(stored.id)
      return unit === undefined || saysTheSame(stored, unit) ? [] : [{ stored, unit }]
    })
    const given = stale.length === 0 ? [] : everyWording()
    for (const { stored, unit } of stale)
      if (given.some(each => saysTheSame(stored, each)))
        await saveOrganisation(tx, { ...unit, rev: stored.rev })
  })
}

function saysTheSame(stored: Organisation, unit: Organisation): boolean {
  return sameData({ ...stored, rev: 0 }, unit)
}

function everyWording(): readonly Organisation[] {
  return unitKinds.flatMap(unitKind =>
    (['tỉnh', 'thành phố'] as const).flatMap(provinceKind => builtInUnits({ unitKind, provinceKind })),
  )
}
