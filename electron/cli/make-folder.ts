import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Failure } from '../../shared/errors.ts'

/**
 * Makes a folder and those above it, where missing.
 * @throws {Failure} `refused/folderNotWritable`
 */
export async function makeFolder(path: string): Promise<void> {
  await makeWithParents(resolve(path)).catch(() => {
    throw new Failure({ code: 'refused', what: 'folderNotWritable', detail: path })
  })
}

/** Step by step: Node's own `recursive` never ends where a folder is there and yet answers ENOENT, as /proc does. */
async function makeWithParents(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return
  if (dirname(path) !== path) await makeWithParents(dirname(path))
  await mkdir(path)
}
