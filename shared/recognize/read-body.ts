import type { Block, TextBlock } from '../plans/block.ts'
import { numberBlocks, ordinalOf } from '../plans/numbering.ts'
import { plainText, type RichText } from '../plans/rich-text.ts'
import { isUpper } from '../vietnamese.ts'
import { readCapitalRows } from './capital-letters.ts'
import { keepNumbers } from './keep-numbers.ts'
import { endsSentence, plainLine, richLine, unbolded } from './line-text.ts'
import { type Marker, readCapitalLetter, readMarker } from './markers.ts'
import { readInlineTable } from './read-inline-table.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine } from './source.ts'

type Draft = { readonly block: Block; readonly printed?: string | undefined; readonly at: number }

/** Longest line that ends in a colon and is still a heading: beyond it, it is a sentence that leads a list. */
const longestColonHeading = 80

/** Whether the words of a clause, subclause or point are a heading: they end no sentence and hold none. */
export function isHeading(words: string): boolean {
  if (/[^.…]{3}\.\s+\p{Lu}/u.test(words)) return false
  if (words.endsWith(':')) return words.length <= longestColonHeading && !words.includes('; ')
  return !endsSentence(words) && !words.endsWith(',')
}

function textBlock(id: string, kind: TextBlock['kind'], text: RichText, words: string): TextBlock {
  const mayHead = kind === 'clause' || kind === 'subclause' || kind === 'point'
  if (mayHead && isHeading(words)) return { id, kind, text: unbolded(text), title: true }
  return { id, kind, text: kind === 'part' || kind === 'section' ? unbolded(text) : text }
}

/** Whether a line can be the title of the label before it: `Phần I`, `Mục I`. */
function isPartTitle(item: SourceItem | undefined): item is SourceLine {
  if (item?.type !== 'line' || readMarker(item.text) !== undefined) return false
  if (readCapitalLetter(item.text) !== undefined) return false
  return isUpper(item.text) || (item.text.length <= 200 && !endsSentence(item.text))
}

/** Keeps track of bullets that are set in further only by blanks. */
function createIndentation() {
  let outer = 0
  let before: { kind: string; announces: boolean } | undefined
  return (line: SourceLine, marker: Marker | undefined): boolean => {
    const indent = line.hints.indent ?? 0
    const deeper =
      marker?.kind === 'dash' && indent > outer && (before?.announces === true || before?.kind === 'inner')
    if (marker?.kind === 'dash' && !deeper) outer = indent
    before = { kind: deeper ? 'inner' : '', announces: marker?.kind === 'dash' && line.text.endsWith(':') }
    return deeper
  }
}

/** A table of one row is a line with tabs in it. */
function asLine(item: SourceItem, report: Report): SourceItem {
  const [only] = item.type === 'table' ? item.rows : []
  if (item.type === 'line' || only === undefined || item.rows.length > 1) return item
  const text = only.filter(cell => cell !== '').join(' ')
  report.warning(item.at, 'Bảng chỉ có một hàng nên được chuyển thành đoạn văn.', text)
  return { type: 'line', text, at: item.at, marks: [], hints: {} }
}

/** The line's number and level, by its mark or by its place in a row of capital letters. */
function markerOf(item: SourceLine, capital: TextBlock['kind'] | undefined, report: Report) {
  const marker = readMarker(item.text)
  if (marker?.written !== undefined) {
    report.info(
      item.at,
      `Số “${marker.written}” được ghi theo thể thức thành “${marker.number ?? ''}”.`,
      item.text,
    )
  }
  const letter = marker === undefined ? readCapitalLetter(item.text) : undefined
  if (letter === undefined) return marker
  if (capital === undefined || capital === 'paragraph') {
    report.info(
      item.at,
      'Chữ cái in hoa đầu dòng không thuộc dãy A, B, C nên dòng được giữ thành đoạn văn.',
      item.text,
    )
    return undefined
  }
  return { kind: capital, number: item.text.slice(0, letter.from).trim(), from: letter.from }
}

/** Turns lines and tables into blocks one by one; numbers as the document prints them stand beside. */
function draftBlocks(source: readonly SourceItem[], report: Report): readonly Draft[] {
  const items = source.map(item => asLine(item, report))
  const capitals = readCapitalRows(items)
  const drafts: Draft[] = []
  const isDeeper = createIndentation()
  let taken = -1
  for (const [index, item] of items.entries()) {
    if (index === taken) continue
    const id = `b${drafts.length + 1}`
    if (item.type === 'table') {
      drafts.push({ block: readInlineTable(item, id, report), at: item.at })
      continue
    }
    const marker: Marker | undefined = markerOf(item, capitals.get(index), report)
    const deeper = isDeeper(item, marker)
    let text = richLine(item, marker?.from)
    if ((marker?.kind === 'part' || marker?.kind === 'section') && text.length === 0) {
      const next = items[index + 1]
      if (isPartTitle(next)) {
        text = richLine(next)
        taken = index + 1
      }
    }
    if (marker?.doubled) report.info(item.at, 'Hai dấu đầu dòng “- +” đi liền nhau; giữ dấu “+”.', item.text)
    const kind = deeper ? 'plus' : (marker?.kind ?? 'paragraph')
    const words = plainLine(item.text.slice(marker?.from ?? 0))
    drafts.push({
      block: textBlock(id, kind, text, words),
      printed: deeper ? '-' : marker?.number,
      at: item.at,
    })
  }
  return drafts
}

/**
 * The body as blocks with ids `b1`, `b2` … . A block keeps the document's number only where counting gives another.
 *
 * @param items the document from behind the enacting sentence to the closing sentence.
 */
export function readBody(items: readonly SourceItem[], report: Report): readonly Block[] {
  const drafts = draftBlocks(items, report)
  const { things, kept } = keepNumbers(
    drafts.map(draft => draft.block),
    drafts.map(draft => draft.printed),
    numberBlocks,
    (block, number) => (block.kind === 'table' ? block : { ...block, number }),
  )
  for (const { index, computed } of kept) {
    const draft = drafts[index]
    if (draft === undefined || draft.block.kind === 'table' || draft.printed === undefined) continue
    const ordinal = ordinalOf(draft.block.kind, draft.printed)
    if (ordinal === undefined || ordinal === ordinalOf(draft.block.kind, computed ?? '')) continue
    report.warning(
      draft.at,
      `Số thứ tự “${draft.printed}” không nối tiếp số trước (theo thứ tự là “${computed}”); giữ như bản gốc.`,
      `${draft.printed} ${plainText(draft.block.text)}`,
    )
  }
  return things
}
