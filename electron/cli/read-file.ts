import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { maxImportBytes } from '../backend/read-plan.ts'
import { codeOf } from '../safety/write-failure.ts'

/**
 * The bytes of a file that a person named.
 * @throws {Failure} `notFound/file` when there is no such file or it cannot be opened, `refused/isFolder`,
 *   `refused/nameTooLong`, `invalid/tooLarge`
 */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  const missing = (error?: unknown) => {
    if (codeOf(error) === 'ENAMETOOLONG')
      throw new Failure({ code: 'refused', what: 'nameTooLong', detail: basename(path) })
    throw new Failure({ code: 'notFound', what: 'file', detail: path })
  }
  const found = await stat(path).catch(missing)
  if (found.isDirectory()) throw new Failure({ code: 'refused', what: 'isFolder', detail: path })
  if (!found.isFile()) return missing()
  if (found.size > maxImportBytes) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: path })
  return readFile(path).catch(missing)
}
