import { Failure } from '../../shared/errors.ts'
import type { SourceItem } from '../../shared/recognize/source.ts'
import { readText } from './read-text.ts'

type Reader = (name: string, bytes: Uint8Array) => readonly SourceItem[]

const readers = new Map<string, Reader>([['txt', readText]])

/**
 * What a file says, as lines and tables in reading order.
 *
 * @param name of the file; its extension says how to read it.
 * @throws Failure `unsupportedFile`, or what its reader throws (`notText`, `emptyFile`).
 */
export function readSource(name: string, bytes: Uint8Array): readonly SourceItem[] {
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const read = readers.get(extension)
  if (read === undefined) throw new Failure({ code: 'invalid', what: 'unsupportedFile', detail: name })
  return read(name, bytes)
}
