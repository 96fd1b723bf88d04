import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Failure } from '../../shared/errors.ts'

/**
 * What a person can be told of an error from SQLite: disk full, file corrupt, in use elsewhere, folder closed.
 *
 * @param path of the store's file, where it is known.
 * @returns a `Failure` for these, and anything else as it came, since it is a fault of the program.
 */
export function asStoreFailure(error: unknown, path?: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const where = path === undefined ? {} : { detail: path }
  const code = error.code
  if (code === 'SQLITE_FULL') return new Failure({ code: 'storeProblem', what: 'full', ...where })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Failure({ code: 'storeProblem', what: 'corrupt', ...where })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Failure({ code: 'storeProblem', what: 'busy', ...where })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new Failure({ code: 'refused', what: 'folderNotWritable', detail: dirname(path ?? '') })
  return error
}
