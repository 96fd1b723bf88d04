import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import { type FileBytes, maxFileBytes, readBase64 } from '../../data/read-base64.ts'

/** Names what makes a file unfit before it is read; null for a fit one. */
export function workbookProblem(file: { readonly name: string; readonly size: number }): AppError | null {
  const invalid = (what: 'notAWorkbook' | 'tooLarge' | 'emptyFile'): AppError => ({
    code: 'invalid',
    what,
    detail: file.name,
  })
  // An old .xls goes on: what reads it says how to save it anew.
  if (!/\.xls[xm]?$/i.test(file.name)) return invalid('notAWorkbook')
  if (file.size > maxFileBytes) return invalid('tooLarge')
  return file.size === 0 ? invalid('emptyFile') : null
}

/** A workbook's bytes in base64, or why it is unfit. */
export async function readWorkbook(file: File): Promise<Result<FileBytes>> {
  const problem = workbookProblem(file)
  return problem ? { ok: false, error: problem } : readBase64(file)
}
