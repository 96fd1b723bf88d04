import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure } from '../../shared/errors.ts'

/** The code that a system's error carries; '' for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * What a person can be told of a disk's refusal to write; anything else as it came.
 * @param place the file that was to be written and its folder, as the person named them
 */
export function writeFailure(
  error: unknown,
  { folder, file }: { readonly folder: string; readonly file: string },
): unknown {
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
    case 'ENAMETOOLONG':
      return new Failure({ code: 'refused', what: 'nameTooLong', detail: basename(file) })
    default:
      return error
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
