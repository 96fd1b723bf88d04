import { fold, isUpper } from '../vietnamese.ts'
import { plainLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import type { SourceItem, SourceTable } from './source.ts'

/** A document cut at its landmarks; each zone in reading order, any of them may be empty. */
export type DocumentZones = {
  /** Before KẾ HOẠCH. */
  readonly front: readonly SourceItem[]
  /** What stands on the line of KẾ HOẠCH itself behind it. */
  readonly titleRest: string
  readonly titleAt: number | undefined
  readonly text: readonly SourceItem[]
  /** Recipients and signature. */
  readonly end: readonly SourceItem[]
  readonly appendices: readonly SourceItem[]
}

const label = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?([IVXLC]+|\d{1,2}|[A-H]))?(?:\s*[.:–-]\s*(.*)|\s+(.*))?$/u

/** `PHỤ LỤC 01` and a title on the same line, if any; undefined for other lines and for sentences about an appendix. */
export function readAppendixLabel(
  text: string,
): { readonly number: string; readonly rest: string } | undefined {
  const match = label.exec(text)
  if (match === null) return undefined
  const rest = match[2] ?? match[3] ?? ''
  if (rest !== '' && !(isUpper(rest) || (match[2] !== undefined && text.length < 200))) return undefined
  return { number: match[1] ?? '', rest: rest.trim() }
}

/** Whether a table's first row is the heading of a numbered list. */
export function isListTable(table: SourceTable): boolean {
  return /^(?:stt|tt|so tt|so thu tu)$/.test(fold(table.rows[0]?.[0] ?? ''))
}

function isLine(item: SourceItem | undefined, test: (text: string) => boolean): boolean {
  return item?.type === 'line' && test(plainLine(item.text))
}

function isRecipients(item: SourceItem): boolean {
  const test = (text: string) => /^Nơi nhận\s*(?::|$)/iu.test(text)
  return isLine(item, test) || (item.type === 'table' && item.rows.some(row => row.some(test)))
}

const authority = /^(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2}/u

/** Where recipients or signature begin: at 'Nơi nhận', else behind `./.`, else at the authority; -1 for nowhere. */
function findEnd(items: readonly SourceItem[], from: number): number {
  const recipients = items.findIndex((item, index) => index >= from && isRecipients(item))
  const signature = items.findIndex(
    (item, index) => index >= from && isLine(item, text => authority.test(text) && isUpper(text)),
  )
  // A signature set beside the recipients may come first when a page was read column by column.
  if (signature >= 0 && signature < recipients && recipients - signature < 8) return signature
  if (recipients >= 0) return recipients
  const closing = items.findLastIndex(
    (item, index) => index >= from && isLine(item, text => /\.\/\.\s*$/.test(text)),
  )
  return closing >= 0 ? closing + 1 : signature
}

/**
 * Cuts a document at its landmarks: KẾ HOẠCH, 'Nơi nhận' or what ends the text, the first 'Phụ lục' behind that.
 *
 * @param items joined lines and tables.
 */
export function cutZones(items: readonly SourceItem[]): DocumentZones {
  const firstHeading = items.findIndex(item => isLine(item, text => readMarker(text) !== undefined))
  const titleAt = items.findIndex(
    (item, index) =>
      (firstHeading < 0 || index < firstHeading) && isLine(item, text => /^KẾ HOẠCH(?:\s|$)/u.test(text)),
  )
  const from = titleAt + 1
  const end = findEnd(items, from)
  const appendices = items.findIndex(
    (item, index) =>
      index >= Math.max(from, end) &&
      (isLine(item, text => readAppendixLabel(text) !== undefined) ||
        (end >= 0 && item.type === 'table' && isListTable(item))),
  )
  const stop = appendices < 0 ? items.length : appendices
  const endFrom = end < 0 || end > stop ? stop : end
  const title = items[titleAt]
  return {
    front: items.slice(0, Math.max(0, titleAt)),
    titleRest: title?.type === 'line' ? plainLine(title.text).slice('KẾ HOẠCH'.length).trim() : '',
    titleAt: title?.at,
    text: items.slice(from, endFrom),
    end: items.slice(endFrom, stop),
    appendices: items.slice(stop),
  }
}
