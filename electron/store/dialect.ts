import type Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'
import { asStoreFailure } from './store-failure.ts'

/**
 * SQLite can undo a change of schema, but Kysely's adapter denies it since pragmas cannot run in a transaction.
 * Ours says so, which makes migrating all or nothing; `migrate` keeps the pragmas outside.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Takes the write lock when a transaction starts. Taken later, at the first write, SQLite would refuse at once
 * when another program has written in between, without waiting for its turn.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

/** Kysely's way to our SQLite: transactional schema changes, early write locks, failures a person can be told. */
export class StoreDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  /** @param database an open connection, closed when Kysely is destroyed. */
  constructor(database: Sqlite.Database) {
    const translating = translateFailures(database)
    super({ database: translating })
    this.#database = translating
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }
}

/** A full disk or a broken page can show at any statement; every one answers with a failure of the store. */
function translateFailures(database: Sqlite.Database): SqliteDatabase {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw asStoreFailure(error, database.name)
    }
  }
  return {
    close: () => void database.close(),
    prepare: sql => {
      const statement = guard(() => database.prepare(sql))
      return {
        reader: statement.reader,
        all: parameters => guard(() => statement.all(...parameters)),
        run: parameters => guard(() => statement.run(...parameters)),
        iterate: parameters => statement.iterate(...parameters),
      }
    },
  }
}
