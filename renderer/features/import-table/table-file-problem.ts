import type { AppError } from '../../../shared/errors.ts'
import { maxFileBytes } from '../../data/read-base64.ts'

/** Names what makes a file unfit before it is read; null for a fit one. Old and locked ones are told by their reader. */
export function tableFileProblem(file: { readonly name: string; readonly size: number }): AppError | null {
  const invalid = (what: 'notATableFile' | 'tooLarge' | 'emptyFile'): AppError => ({
    code: 'invalid',
    what,
    detail: file.name,
  })
  if (!/\.(?:xls[xm]?|doc[xm]?)$/i.test(file.name)) return invalid('notATableFile')
  if (file.size > maxFileBytes) return invalid('tooLarge')
  return file.size === 0 ? invalid('emptyFile') : null
}
