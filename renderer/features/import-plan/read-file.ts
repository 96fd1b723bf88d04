import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'

/** The largest file that is sent, in bytes. */
const limit = 20 * 1024 * 1024

export type FileToImport = { readonly name: string; readonly base64: string }

/** Names what makes a file unfit before it is read; null for a fit one. */
export function fileProblem(file: { readonly name: string; readonly size: number }): AppError | null {
  if (!/\.(txt|khxa)$/i.test(file.name)) {
    return { code: 'invalid', what: 'unsupportedFile', detail: file.name }
  }
  if (file.size > limit) return { code: 'invalid', what: 'tooLarge', detail: file.name }
  return file.size === 0 ? { code: 'invalid', what: 'emptyFile', detail: file.name } : null
}

/** A file's bytes in base64, as the contract wants them. */
export function readFile(file: File): Promise<Result<FileToImport>> {
  const problem = fileProblem(file)
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
