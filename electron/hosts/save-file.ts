import { existsSync } from 'node:fs'
import { Failure } from '../../shared/errors.ts'
import { writeFileAtomic } from '../safety/atomic-write.ts'
import type { SaveOptions } from './platform.ts'

/**
 * `Platform.saveFile` of every host that has a disk.
 * @param path absolute
 * @throws {Failure} `refused/fileExists` unless overwriting was agreed to; what `writeFileAtomic` throws
 */
export async function saveFile(path: string, bytes: Uint8Array, { overwrite }: SaveOptions): Promise<void> {
  if (!overwrite && existsSync(path)) throw new Failure({ code: 'refused', what: 'fileExists', detail: path })
  await writeFileAtomic(path, bytes)
}
