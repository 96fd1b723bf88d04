import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Failure } from '../../shared/errors.ts'
import { backUp } from '../safety/backup.ts'
import { makeFolder } from '../safety/make-folder.ts'
import { isOnNetwork } from '../safety/network-path.ts'
import { StoreDialect } from './dialect.ts'
import { appliedMigrations, migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import type { Database } from './schema.ts'
import { asStoreFailure } from './store-failure.ts'

export type Store = { readonly db: Kysely<Database>; readonly close: () => Promise<void> }

/** How long a statement waits for another program to let go of the file, in milliseconds. */
const busyTimeout = 3000

/**
 * Opens the store, making or migrating it as needed; a copy of an existing one is taken before it is migrated.
 *
 * @param path of the SQLite file, or `:memory:`. Missing folders are made.
 * @throws Failure `storeProblem` (network, corrupt, newer, busy, full), or `refused` for a folder that cannot be
 *   written to. A store that is refused is left exactly as it was.
 */
export async function openStore(path: string): Promise<Store> {
  const native = openFile(path)
  const db = new Kysely<Database>({ dialect: new StoreDialect(native) })
  const close = async () => {
    await db.destroy()
    native.close()
  }
  try {
    await prepare(native, db, path)
    return { db, close }
  } catch (error) {
    await close()
    throw asStoreFailure(error, path)
  }
}

function openFile(path: string): Sqlite.Database {
  if (path === ':memory:') return new Sqlite(path)
  const folder = dirname(path)
  if (isOnNetwork(folder)) throw new Failure({ code: 'storeProblem', what: 'network', detail: folder })
  makeFolder(folder)
  try {
    return new Sqlite(path, { timeout: busyTimeout })
  } catch (error) {
    throw asStoreFailure(error, path)
  }
}

/** The checks come before the first pragma that writes: a newer or foreign file must not be touched. */
async function prepare(native: Sqlite.Database, db: Kysely<Database>, path: string): Promise<void> {
  refuseDamaged(native, path)
  const applied = await appliedMigrations(db)
  if (applied.some(name => !Object.hasOwn(migrations, name)))
    throw new Failure({ code: 'storeProblem', what: 'newer', detail: path })
  native.pragma('journal_mode = wal')
  native.pragma('synchronous = full')
  native.pragma('foreign_keys = on')
  if (applied.length === Object.keys(migrations).length) return
  if (applied.length > 0 && path !== ':memory:')
    await backUp(native, path, `truoc-nang-cap-${applied.length}`)
  await migrate(db, migrations)
}

/** A damaged page shows only when it is read, perhaps weeks later; reading all of a few megabytes is quick. */
function refuseDamaged(native: Sqlite.Database, path: string): void {
  const sound = native.pragma('quick_check(1)', { simple: true }) === 'ok'
  const tables = native.prepare("select name from sqlite_schema where type = 'table'").pluck().all()
  const foreign = tables.length > 0 && !tables.includes('kysely_migration')
  if (!sound || foreign) throw new Failure({ code: 'storeProblem', what: 'corrupt', detail: path })
}
