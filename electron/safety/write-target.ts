import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { hasOwnerFile } from './owner-files.ts'
import { codeOf, writeFailure } from './write-failure.ts'

/** Where bytes really go, and what is there already. */
export type WriteTarget = {
  /** Of the file itself, behind any link. */
  readonly path: string
  /** Permission bits of the file that is there; undefined for a new one. */
  readonly mode: number | undefined
}

const writeBits = 0o222

/**
 * The file behind a path that is to be written.
 * @throws {Failure} `refused/isFolder`, `refused/fileReadOnly`, `refused/nameTooLong`, `fileLocked` for one that another
 *   program has open
 */
export function findWriteTarget(path: string): WriteTarget {
  const target = behindLinks(path)
  if (hasOwnerFile(path) || hasOwnerFile(target)) throw new Failure({ code: 'fileLocked', detail: path })
  const found = statSync(target, { throwIfNoEntry: false })
  if (found === undefined) return { path: target, mode: undefined }
  if (found.isDirectory()) throw new Failure({ code: 'refused', what: 'isFolder', detail: path })
  // Replacing would get past the mark that keeps a file from being changed, and put a file in place of a device.
  if (!found.isFile() || (found.mode & writeBits) === 0 || !mayWrite(target))
    throw new Failure({ code: 'refused', what: 'fileReadOnly', detail: path })
  return { path: target, mode: found.mode & 0o777 }
}

/** A link that leads nowhere is itself what is replaced. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') throw writeFailure(error, { folder: dirname(path), file: path })
    return path
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
