import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../../shared/errors.ts'
import { maxImportBytes } from '../backend/read-plan.ts'

/**
 * The bytes of a file that a person named.
 * @throws {Failure} `notFound/file` when there is no such file or it cannot be opened, `invalid/tooLarge`
 */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  const missing = () => {
    throw new Failure({ code: 'notFound', what: 'file', detail: path })
  }
  const found = await stat(path).catch(missing)
  if (!found.isFile()) return missing()
  if (found.size > maxImportBytes) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: path })
  return readFile(path).catch(missing)
}
