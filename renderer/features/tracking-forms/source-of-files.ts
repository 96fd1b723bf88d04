import { Failure } from '../../../shared/errors.ts'
import type { FormSource } from '../../data/forms.ts'
import { type FileBytes, maxFileBytes, readBase64 } from '../../data/read-base64.ts'

/** Bytes of all files that are sent at once, so that a small machine holds them. */
const maxBytes = 3 * maxFileBytes

/**
 * Chosen or dropped files as a source of forms. What kind of files they are is judged where they are read.
 *
 * @throws Failure `invalid/tooLarge` or `notFound/file`, naming the file.
 */
export async function sourceOfFiles(files: readonly File[]): Promise<FormSource> {
  let bytes = 0
  const read: FileBytes[] = []
  for (const file of files) {
    bytes += file.size
    if (file.size > maxFileBytes || bytes > maxBytes)
      throw new Failure({ code: 'invalid', what: 'tooLarge', detail: file.name })
    if (file.size === 0) {
      // Told beside the others, as in a folder.
      read.push({ name: file.name, base64: '' })
      continue
    }
    const one = await readBase64(file)
    if (!one.ok) throw new Failure(one.error)
    read.push(one.value)
  }
  return { kind: 'files', files: read }
}
