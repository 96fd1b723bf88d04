import { fold, isUpper } from '../vietnamese.ts'
import { plainLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import { isBasis, isEnacting } from './read-preamble.ts'
import type { SourceItem, SourceTable } from './source.ts'

/** A document cut at its landmarks; each zone in reading order, any of them may be empty. */
export type DocumentZones = {
  /** Before KẾ HOẠCH. */
  readonly front: readonly SourceItem[]
  /** What stands on the line of KẾ HOẠCH itself behind it. */
  readonly titleRest: string
  readonly titleAt: number | undefined
  /** Whether there is no KẾ HOẠCH, but bases or the enacting sentence, at which `text` begins. */
  readonly untitled: boolean
  readonly text: readonly SourceItem[]
  /** Recipients and signature. */
  readonly end: readonly SourceItem[]
  readonly appendices: readonly SourceItem[]
  /** The label of an appendix that stood before the signature. */
  readonly early: SourceItem | undefined
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

/** Whether a line ties an appendix to its plan: `(Kèm theo Kế hoạch số … )`. */
export function isAppendixReference(text: string): boolean {
  return /^\(/.test(text) && /kem theo/.test(fold(text)) && /ke hoach/.test(fold(text))
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

const titleLine = /^KẾ HOẠCH(?=\s|:|$)/u

function isOutline(item: SourceItem | undefined): boolean {
  return isLine(item, text => {
    const kind = readMarker(text)?.kind
    return kind === 'part' || kind === 'section' || kind === 'clause'
  })
}

/** Where bases begin in a document without KẾ HOẠCH: before its outline does; -1 for nowhere. */
function findBases(items: readonly SourceItem[]): number {
  const outline = items.findIndex(isOutline)
  const before = items.slice(0, outline < 0 ? Math.min(items.length, 20) : outline)
  const bases = before.findIndex(item => isLine(item, isBasis))
  return bases >= 0 ? bases : before.findLastIndex(item => isLine(item, isEnacting))
}

/** Whether an appendix begins at this label: a table, its tie to the plan or a title in capitals follows. */
function beginsAppendix(items: readonly SourceItem[], index: number): boolean {
  const item = items[index]
  const label = item?.type === 'line' ? readAppendixLabel(plainLine(item.text)) : undefined
  if (label === undefined) return false
  const following = items.slice(index + 1, index + 7)
  const stop = following.findIndex(next => isOutline(next))
  const near = stop < 0 ? following : following.slice(0, stop)
  const [next] = near
  return (
    near.some(line => line.type === 'table' || isLine(line, isAppendixReference)) ||
    isLine(next, isUpper) ||
    (label.rest !== '' && isUpper(label.rest))
  )
}

/** Where an appendix that stands before the signature ends: at the closing sentence, or where the outline goes on. */
function endOfEarly(items: readonly SourceItem[], from: number, end: number): number {
  const closing = items.findIndex(
    (item, index) =>
      index > from && index < end && isLine(item, text => /^Trên đây là|\.\/\.\s*$/u.test(text)),
  )
  const table = items.findIndex((item, index) => index > from && index < end && item.type === 'table')
  const outline = items.findIndex((item, index) => table >= 0 && index > table && isOutline(item))
  return Math.min(closing < 0 ? end : closing, outline < 0 ? end : outline, end)
}

/**
 * Cuts a document at its landmarks: KẾ HOẠCH, 'Nơi nhận' or what ends the text, the first 'Phụ lục' behind that. An
 * appendix that stands before the signature goes to the others.
 *
 * @param items joined lines and tables.
 */
export function cutZones(items: readonly SourceItem[]): DocumentZones {
  const firstHeading = items.findIndex(item => isLine(item, text => readMarker(text) !== undefined))
  const titleAt = items.findIndex(
    (item, index) => (firstHeading < 0 || index < firstHeading) && isLine(item, text => titleLine.test(text)),
  )
  const bases = titleAt < 0 ? findBases(items) : -1
  const from = Math.max(titleAt + 1, bases, 0)
  const end = findEnd(items, from)
  const appendices = items.findIndex(
    (item, index) =>
      index >= Math.max(from, end) &&
      (isLine(item, text => readAppendixLabel(text) !== undefined) ||
        (end >= 0 && item.type === 'table' && isListTable(item))),
  )
  const stop = appendices < 0 ? items.length : appendices
  const endFrom = end < 0 || end > stop ? stop : end
  const early = items.findIndex(
    (_, index) => index >= from && index < endFrom && beginsAppendix(items, index),
  )
  const earlyEnd = early < 0 ? endFrom : endOfEarly(items, early, endFrom)
  const earlyFrom = early < 0 ? endFrom : early
  const title = items[titleAt]
  return {
    front: items.slice(0, titleAt < 0 ? Math.max(0, bases) : titleAt),
    titleRest: title?.type === 'line' ? plainLine(title.text).slice('KẾ HOẠCH'.length).trim() : '',
    titleAt: title?.at,
    untitled: titleAt < 0 && bases >= 0,
    text: [...items.slice(from, earlyFrom), ...items.slice(earlyEnd, endFrom)],
    end: items.slice(endFrom, stop),
    appendices: [...items.slice(earlyFrom, earlyEnd), ...items.slice(stop)],
    early: early < 0 ? undefined : items[early],
  }
}
