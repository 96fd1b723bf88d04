import type { Result } from '../../shared/result.ts'

/** A file as commands of the contract take it. */
export type FileBytes = { readonly name: string; readonly base64: string }

/** Bytes of the largest file that is sent. */
export const maxFileBytes = 20 * 1024 * 1024

/** A file's bytes in base64, as the contract wants them; `notFound` when it cannot be read any more. */
export function readBase64(file: File): Promise<Result<FileBytes>> {
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
