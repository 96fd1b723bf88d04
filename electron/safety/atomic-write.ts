import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { type AtomicIo, nodeIo } from './atomic-io.ts'
import { removeLeftovers, temporaryBeside } from './leftovers.ts'
import { codeOf, writeFailure } from './write-failure.ts'
import { findWriteTarget, type WriteTarget } from './write-target.ts'

/** Waits between tries, in milliseconds: a virus scanner holds a new file for a moment. */
const retryAfter = [50, 100, 200, 400]

/** What a system answers when another program holds the target. */
const heldCodes = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']

export type FileToWrite = {
  /** Its folder must exist. A file already there is replaced; behind a link, the file that the link leads to. */
  readonly path: string
  /** Text is written as UTF-8. */
  readonly bytes: Uint8Array | string
}

/** A file as it was named, where it really goes, and its new bytes beside that place. */
type Staged = { readonly named: string; readonly target: WriteTarget; readonly temporary: string }

/** Writes one file; see `writeFilesAtomic`. */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | string,
  io: AtomicIo = nodeIo,
): Promise<void> {
  await writeFilesAtomic([{ path, bytes }], io)
}

/**
 * Writes files whole or not at all, together: a full disk or an open document leaves all of them as they were, a power
 * cut each of them whole.
 *
 * @param io the disk; tests give one that fails.
 * @throws Failure `fileLocked` (open in another program), `notFound/folder`, `refused/folderNotWritable`,
 *   `refused/isFolder` (a folder has that name), `refused/fileReadOnly`, `refused/nameTooLong`, `storeProblem/full`.
 */
export async function writeFilesAtomic(files: readonly FileToWrite[], io: AtomicIo = nodeIo): Promise<void> {
  const targets = files.map(({ path }) => findWriteTarget(path))
  const staged: Staged[] = []
  const aside = new Map<Staged, string>()
  try {
    for (const [index, { path, bytes }] of files.entries()) {
      const target = targets[index] ?? { path, mode: undefined }
      const one = { named: path, target, temporary: temporaryBeside(target.path) }
      staged.push(one)
      await write(one, one.temporary, bytes, io)
    }
    // Once the last has its place nothing can fail any more, so it needs no way back.
    for (const one of staged.slice(0, -1)) {
      if (one.target.mode === undefined) continue
      const copy = temporaryBeside(one.target.path)
      aside.set(one, copy)
      await write(one, copy, await readFile(one.target.path), io)
    }
    await replaceAll(staged, aside, io)
  } finally {
    for (const path of [...staged.map(({ temporary }) => temporary), ...aside.values()])
      await io.remove(path).catch(() => undefined)
  }
  for (const folder of new Set(targets.map(({ path }) => dirname(path))))
    await removeLeftovers(folder, Date.now())
}

async function write(
  { named, target }: Staged,
  path: string,
  bytes: Uint8Array | string,
  io: AtomicIo,
): Promise<void> {
  await io.writeNew(path, bytes, target.mode).catch(error => {
    throw writeFailure(error, { folder: dirname(named), file: named })
  })
}

async function replaceAll(
  staged: readonly Staged[],
  aside: Map<Staged, string>,
  io: AtomicIo,
): Promise<void> {
  const done: Staged[] = []
  try {
    for (const one of staged) {
      await replace(one, one.temporary, io)
      done.push(one)
    }
  } catch (error) {
    for (const one of done.reverse()) {
      const copy = aside.get(one)
      const undo = copy === undefined ? io.remove(one.target.path) : replace(one, copy, io)
      // A copy that cannot be put back stays beside the file: it is all there is of the old one.
      await undo.catch(() => aside.delete(one))
    }
    throw error
  }
}

async function replace({ named, target }: Staged, temporary: string, io: AtomicIo): Promise<void> {
  for (const wait of [...retryAfter, undefined]) {
    try {
      await io.rename(temporary, target.path)
      return
    } catch (error) {
      if (!heldCodes.includes(codeOf(error)))
        throw writeFailure(error, { folder: dirname(named), file: named })
      if (wait === undefined) throw new Failure({ code: 'fileLocked', detail: named })
      await io.pause(wait)
    }
  }
}
