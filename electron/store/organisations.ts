import { type Organisation, organisation } from '../../shared/organisations/organisation.ts'
import { compare, fold, normalise } from '../../shared/vietnamese.ts'
import { parseStored } from './json-column.ts'
import type { Db, OrganisationTable } from './schema.ts'
import { inOneRead, inTransaction } from './transaction.ts'

/** All units with their aliases, in Vietnamese alphabetical order. */
export async function listOrganisations(db: Db): Promise<readonly Organisation[]> {
  return inOneRead(db, async tx =>
    withAliases(tx, await tx.selectFrom('organisations').selectAll().execute()),
  )
}

/**
 * Stores a unit with its aliases: a new one at revision 1, a known one if nobody else changed it since `rev`.
 *
 * @returns the unit as stored, or `conflict`.
 */
export async function saveOrganisation(db: Db, unit: Organisation): Promise<Organisation | 'conflict'> {
  const name = normalise(unit.name)
  const row = { rev: unit.rev + 1, name, folded_name: fold(name), kind: unit.kind, note: unit.note }
  return inTransaction(db, async tx => {
    const done =
      unit.rev === 0
        ? await tx
            .insertInto('organisations')
            .values({ id: unit.id, ...row })
            .onConflict(target => target.column('id').doNothing())
            .returning('id')
            .executeTakeFirst()
        : await tx
            .updateTable('organisations')
            .set(row)
            .where('id', '=', unit.id)
            .where('rev', '=', unit.rev)
            .returning('id')
            .executeTakeFirst()
    if (done === undefined) return 'conflict'
    const aliases = unit.aliases.map(normalise)
    await tx.deleteFrom('organisation_aliases').where('organisation_id', '=', unit.id).execute()
    if (aliases.length > 0)
      await tx
        .insertInto('organisation_aliases')
        .values(
          aliases.map((alias, position) => ({
            organisation_id: unit.id,
            position,
            alias,
            folded: fold(alias),
          })),
        )
        .execute()
    return { ...unit, name, aliases, rev: row.rev }
  })
}

/** Takes a unit and its aliases off the register. Plans keep its printed name. False when it is not there. */
export async function removeOrganisation(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('organisations').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}

async function withAliases(db: Db, rows: readonly OrganisationTable[]): Promise<readonly Organisation[]> {
  const aliases = await db
    .selectFrom('organisation_aliases')
    .select(['organisation_id', 'alias'])
    .orderBy('organisation_id')
    .orderBy('position')
    .execute()
  const byUnit = Map.groupBy(aliases, alias => alias.organisation_id)
  return rows
    .map(({ id, rev, name, kind, note }) =>
      parseStored(organisation, {
        id,
        rev,
        name,
        aliases: (byUnit.get(id) ?? []).map(({ alias }) => alias),
        kind,
        note,
      }),
    )
    .sort((left, right) => compare(left.name, right.name))
}
