import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { writeFailure } from './write-failure.ts'

/**
 * Makes a folder and those above it, where missing.
 * @throws {Failure} `refused/folderNotWritable`, `refused/nameTooLong`, `storeProblem/full`
 */
export function makeFolder(path: string): void {
  try {
    makeWithParents(resolve(path))
  } catch (error) {
    const told = writeFailure(error, { folder: path, file: path })
    throw told instanceof Failure && told.error.code !== 'notFound' ? told : notWritable(path)
  }
}

/** Step by step: Node's own `recursive` never ends where a folder is there and yet answers ENOENT, as /proc does. */
function makeWithParents(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeWithParents(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another program may have been faster.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function notWritable(path: string): Failure {
  return new Failure({ code: 'refused', what: 'folderNotWritable', detail: path })
}
