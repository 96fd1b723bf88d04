import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { onTestFinished } from 'vitest'
import { StoreDialect } from '../../../../electron/store/dialect.ts'
import { migrate } from '../../../../electron/store/migrate.ts'
import { migrations } from '../../../../electron/store/migrations.ts'

/** A store in memory as a step of the schema left it; `to` takes it on to a later step. */
export async function atVersion(version: string | null): Promise<{
  readonly native: Sqlite.Database
  readonly to: (next: string) => Promise<void>
  readonly tables: () => unknown[]
}> {
  const native = new Sqlite(':memory:')
  const db = new Kysely<unknown>({ dialect: new StoreDialect(native) })
  onTestFinished(() => db.destroy())
  const to = (next: string) => migrate(db, migrations, next)
  if (version !== null) await to(version)
  const tables = () =>
    native
      .prepare(
        "select name from sqlite_schema where type = 'table' and name not like 'kysely%' and name not like 'search_words_%' order by name",
      )
      .pluck()
      .all()
  return { native, to, tables }
}
