import { Packer } from 'docx'
import type { OfficialDocument } from '../../../shared/documents/model.ts'
import { rewriteArchive } from '../archive.ts'
import { fixedParts } from './fixed-parts.ts'
import { wordDocument } from './word-document.ts'

/**
 * The bytes of a .docx file. The same document gives the same bytes: what the library takes from the clock is
 * replaced by the document's own date.
 *
 * @param document composed and numbered; nothing is decided here.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  return rewriteArchive(await Packer.toBuffer(wordDocument(document)), fixedParts(document.properties))
}
