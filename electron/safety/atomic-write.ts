import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { type AtomicIo, nodeIo } from './atomic-io.ts'
import { hasOwnerFile } from './owner-files.ts'

/** Waits between tries, in milliseconds: a virus scanner holds a new file for a moment. */
const retryAfter = [50, 100, 200, 400]

/** What a system answers when another program holds the target. */
const heldCodes = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']

/**
 * Writes a file whole or not at all: a power cut, a full disk or an open document leaves what was there before.
 *
 * @param path of the file; its folder must exist. A file already there is replaced.
 * @param bytes or text, which is written as UTF-8.
 * @param io the disk; tests give one that fails.
 * @throws Failure `fileLocked` (open in another program), `notFound/folder`, `refused/folderNotWritable`,
 *   `refused/fileExists` (a folder has that name), `storeProblem/full`.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | string,
  io: AtomicIo = nodeIo,
): Promise<void> {
  const folder = dirname(path)
  if (isFolder(path)) throw new Failure({ code: 'refused', what: 'fileExists', detail: path })
  if (hasOwnerFile(path)) throw new Failure({ code: 'fileLocked', detail: path })
  // Short, since the target's own name may already be as long as a name can be.
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    await io.writeNew(temporary, bytes).catch(error => {
      throw writeFailure(error, folder)
    })
    await replace(temporary, path, io)
  } catch (error) {
    await io.remove(temporary).catch(() => undefined)
    throw error
  }
}

async function replace(temporary: string, path: string, io: AtomicIo): Promise<void> {
  for (const wait of [...retryAfter, undefined]) {
    try {
      await io.rename(temporary, path)
      return
    } catch (error) {
      if (!heldCodes.includes(codeOf(error))) throw writeFailure(error, dirname(path))
      if (wait === undefined) throw new Failure({ code: 'fileLocked', detail: path })
      await io.pause(wait)
    }
  }
}

/** What a person can be told of a disk's refusal; anything else as it came. */
function writeFailure(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure({ code: 'storeProblem', what: 'full', detail: folder })
    case 'ENOENT':
      // Some folders that are there answer so too when nothing may be made in them.
      return isFolder(folder)
        ? new Failure({ code: 'refused', what: 'folderNotWritable', detail: folder })
        : new Failure({ code: 'notFound', what: 'folder', detail: folder })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return new Failure({ code: 'refused', what: 'folderNotWritable', detail: folder })
    default:
      return error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
