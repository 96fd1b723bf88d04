import type { LegacyEncoding } from '../../../shared/encodings/detect-encoding.ts'
import type { Block } from '../../../shared/plans/block.ts'
import type { RichText } from '../../../shared/plans/rich-text.ts'
import { decodeItems } from './decode-items.ts'
import { itemsToBlocks, itemsToParagraphs } from './items-to-blocks.ts'
import type { PastedItem } from './pasted-item.ts'
import { readHtml } from './read-html.ts'
import { readLines, readText } from './read-text.ts'
import { tidyRuns } from './tidy-runs.ts'

/** What the person is told of a paste. Nothing is changed or left out in silence. */
export type PasteNote =
  | {
      readonly kind: 'converted'
      readonly encodings: readonly LegacyEncoding[]
      /** Vietnamese, for the screen. */
      readonly message: string
      /** The blocks as they would be without converting, with the ids of the converted ones in the same places. */
      readonly original: readonly Block[]
      /** What `inline` would be without converting. */
      readonly originalInline: RichText | undefined
    }
  | { readonly kind: 'leftOut'; readonly message: string }

export type Pasted = {
  readonly blocks: readonly Block[]
  readonly notes: readonly PasteNote[]
  /** The words of a paste that is one line, with a number typed before them: what goes into a sentence. */
  readonly inline: RichText | undefined
}

const encodingNames: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' }

function inlineOf(items: readonly PastedItem[]): RichText | undefined {
  const [only] = items
  return items.length === 1 && only?.type === 'line' ? tidyRuns(only.runs) : undefined
}

/** Some programs give HTML that has lost the line breaks that their plain text has. */
function readItems(html: string, text: string): { items: readonly PastedItem[]; images: number } {
  const fromHtml = html === '' ? { items: [], images: 0 } : readHtml(html)
  if (fromHtml.items.length > 1 || (fromHtml.items.length === 1 && fromHtml.items[0]?.type === 'table'))
    return fromHtml
  const fromText = readText(text)
  return fromHtml.items.length === 0 || fromText.length > 1 ? { ...fromHtml, items: fromText } : fromHtml
}

/**
 * What the clipboard holds as blocks of a plan: structure, bold and italic are kept, fonts, colours and sizes dropped,
 * numbers and bullets turned into kinds, text composed (NFC), old encodings converted.
 *
 * @param clipboard.html as the other program wrote it, '' for none.
 * @param clipboard.text plain text, '' for none.
 * @param clipboard.newId gives a new block's id.
 * @param clipboard.plain the text line by line as it stands: no kinds, no tables, no looks.
 */
export function blocksFromClipboard(clipboard: {
  readonly html: string
  readonly text: string
  readonly newId: () => string
  readonly plain?: boolean
}): Pasted {
  const { items, images } =
    clipboard.plain === true
      ? { items: readLines(clipboard.text), images: 0 }
      : readItems(clipboard.html, clipboard.text)
  const ids: string[] = []
  const idAt = (index: number) => {
    while (ids.length <= index) ids.push(clipboard.newId())
    return ids[index] ?? ''
  }
  const decoded = decodeItems(items)
  const toBlocks = clipboard.plain === true ? itemsToParagraphs : itemsToBlocks
  const blocks = toBlocks(decoded.items, idAt)
  const notes: PasteNote[] = []
  if (decoded.found.length > 0) {
    const names = decoded.found.map(encoding => encodingNames[encoding]).join(' và ')
    notes.push({
      kind: 'converted',
      encodings: decoded.found,
      message: `Đã chuyển từ bảng mã ${names} sang Unicode`,
      original: toBlocks(items, idAt),
      originalInline: inlineOf(items),
    })
  }
  if (images > 0)
    notes.push({ kind: 'leftOut', message: `Đã bỏ ${images} hình ảnh: kế hoạch chỉ nhận chữ và bảng` })
  return { blocks, notes, inline: inlineOf(decoded.items) }
}
