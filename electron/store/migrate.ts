import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Names of the steps that a store has been through, in order; empty for a new file. */
export async function appliedMigrations<T>(db: Kysely<T>): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name = 'kysely_migration'`.execute(db)
  if (found.rows.length === 0) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return applied.rows.map(row => row.name)
}

/**
 * Brings a store to the last of the steps (or to `target`), all of them or none.
 * Rebuilding a table needs `foreign_keys` off, which SQLite only allows outside a transaction; the references are
 * checked before committing instead.
 *
 * @throws what a step threw, or an error naming the table whose references a step broke. The store is as before.
 */
export async function migrate<T>(
  db: Kysely<T>,
  steps: Readonly<Record<string, Migration>>,
  target?: string,
): Promise<void> {
  await sql`pragma foreign_keys = off`.execute(db)
  try {
    await db.transaction().execute(async transaction => {
      const migrator = new Migrator({
        db: transaction,
        provider: { getMigrations: async () => ({ ...steps }) },
      })
      const { error } =
        target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target)
      if (error !== undefined) throw error
      const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(transaction)
      const first = broken.rows[0]
      if (first !== undefined) throw new Error(`A migration broke references of table ${first.table}`)
    })
  } finally {
    await sql`pragma foreign_keys = on`.execute(db)
  }
}
