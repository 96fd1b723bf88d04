import { existsSync } from 'node:fs'
import { Failure } from '../../shared/errors.ts'
import { type FileToWrite, writeFilesAtomic } from '../safety/atomic-write.ts'
import { hasOwnerFile } from '../safety/owner-files.ts'

/**
 * Refuses before any work is done when one of the files is open elsewhere, or is there and must not be replaced.
 * @throws {Failure} `fileLocked` or `refused/fileExists`, naming the first such file
 */
export function refuseUnsavable(paths: readonly string[], overwrite: boolean): void {
  const existing = overwrite ? undefined : paths.find(path => existsSync(path))
  if (existing !== undefined) throw new Failure({ code: 'refused', what: 'fileExists', detail: existing })
  const open = paths.find(hasOwnerFile)
  if (open !== undefined) throw new Failure({ code: 'fileLocked', detail: open })
}

/**
 * Saves files that belong together, all or none: a person never finds half of what she asked for.
 * @throws {Failure} `refused/fileExists` unless overwriting was agreed to; what `writeFilesAtomic` throws
 */
export async function saveAll(files: readonly FileToWrite[], overwrite: boolean): Promise<void> {
  // Asked again: making the files took a while.
  refuseUnsavable(
    files.map(({ path }) => path),
    overwrite,
  )
  await writeFilesAtomic(files)
}
