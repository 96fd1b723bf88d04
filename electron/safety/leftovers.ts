import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const unfinished = /^\.[0-9a-f]{16}\.tmp$/
/** In milliseconds. A write that takes longer than this was cut off. */
const oldest = 60 * 60 * 1000

/** A name for bytes on their way to `path`. Short, since the target's own name may already be as long as one can be. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`)
}

/**
 * Removes what writes that were cut off have left in a folder. What cannot be read or removed stays.
 * @param now milliseconds since 1970
 */
export async function removeLeftovers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(each => unfinished.test(each))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found !== null && now - found.mtimeMs > oldest) await rm(path, { force: true }).catch(() => undefined)
  }
}
