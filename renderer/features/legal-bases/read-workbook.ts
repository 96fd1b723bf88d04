import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'

/** The largest file that is sent, in bytes. */
const limit = 20 * 1024 * 1024

/** Names what makes a file unfit before it is read; null for a fit one. */
export function workbookProblem(file: { readonly name: string; readonly size: number }): AppError | null {
  const invalid = (what: 'unsupportedFile' | 'tooLarge' | 'emptyFile'): AppError => ({
    code: 'invalid',
    what,
    detail: file.name,
  })
  if (!/\.xlsx$/i.test(file.name)) return invalid('unsupportedFile')
  if (file.size > limit) return invalid('tooLarge')
  return file.size === 0 ? invalid('emptyFile') : null
}

/** A workbook's bytes in base64, as the contract wants them. */
export function readWorkbook(
  file: File,
): Promise<Result<{ readonly name: string; readonly base64: string }>> {
  const problem = workbookProblem(file)
  if (problem) return Promise.resolve({ ok: false, error: problem })
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve({ ok: true, value: { name: file.name, base64: url.slice(url.indexOf(',') + 1) } })
    }
    reader.onerror = () =>
      resolve({ ok: false, error: { code: 'notFound', what: 'file', detail: file.name } })
    reader.readAsDataURL(file)
  })
}
