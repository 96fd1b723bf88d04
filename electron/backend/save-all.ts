import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Failure } from '../../shared/errors.ts'
import type { Platform } from '../hosts/platform.ts'
import { hasOwnerFile } from '../safety/owner-files.ts'

export type FileToSave = { readonly path: string; readonly bytes: Uint8Array }

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
 * Saves files that belong together. When one cannot be saved, those that this call added are taken away again: a
 * person never finds half of what she asked for.
 * @throws {Failure} what `saveFile` throws
 */
export async function saveAll(
  saveFile: Platform['saveFile'],
  files: readonly FileToSave[],
  overwrite: boolean,
): Promise<void> {
  const added: string[] = []
  try {
    for (const { path, bytes } of files) {
      const isNew = !existsSync(path)
      await saveFile(path, bytes, { overwrite })
      if (isNew) added.push(path)
    }
  } catch (error) {
    await Promise.all(added.map(path => rm(path, { force: true })))
    throw error
  }
}
