import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import { type FileBytes, maxFileBytes, readBase64 } from '../../data/read-base64.ts'

/** Names what makes a file unfit before it is read; null for a fit one. */
export function fileProblem(file: { readonly name: string; readonly size: number }): AppError | null {
  if (!/\.(txt|xlsx|khxa)$/i.test(file.name)) {
    return { code: 'invalid', what: 'unsupportedFile', detail: file.name }
  }
  if (file.size > maxFileBytes) return { code: 'invalid', what: 'tooLarge', detail: file.name }
  return file.size === 0 ? { code: 'invalid', what: 'emptyFile', detail: file.name } : null
}

/** A file's bytes in base64, or why it is unfit. */
export async function readFile(file: File): Promise<Result<FileBytes>> {
  const problem = fileProblem(file)
  return problem ? { ok: false, error: problem } : readBase64(file)
}
