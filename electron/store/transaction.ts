import type { Db, Tx } from './schema.ts'

/**
 * Runs work whole or not at all. Joins the transaction that `db` already is, so that functions which need one can
 * call each other. Only database work belongs inside: there is one connection, and everyone else waits.
 */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db)
  return db.transaction().execute(work)
}

/** Like `inTransaction`, for reading several tables as they are at one moment. */
export function inOneRead<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db)
  return db.transaction().setAccessMode('read only').execute(work)
}

function isTransaction(db: Db): db is Tx {
  return db.isTransaction
}
