import { toRoman } from '../../../shared/plans/numbering.ts'
import type { HtmlElement } from './html-tree.ts'
import type { PastedList } from './pasted-item.ts'
import type { Styles } from './styles.ts'

type OrderedList = { readonly format: string; readonly depth: number; next: number }

/** A list that is open around a place in the page. */
export type OpenList = {
  readonly ordered: OrderedList | undefined
  /** How many lists of its sort stand around it. */
  readonly level: number
  /** A list style that is itself the mark: `"- "`. */
  readonly mark: string | undefined
}

const types: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
])

/** The list that a `ul` or `ol` opens inside those already open. */
export function openList(element: HtmlElement, styles: Styles, around: readonly OpenList[]): OpenList {
  const style = styles.get('list-style-type') ?? styles.get('list-style') ?? ''
  const mark = /^["'](.+)["']$/.exec(style)?.[1]?.trim()
  if (element.tag !== 'ol') {
    return { ordered: undefined, mark, level: around.filter(list => list.ordered === undefined).length }
  }
  const format = types.get(element.attributes.get('type') ?? '') ?? (style === '' ? 'decimal' : style)
  const alike = around.filter(list => list.ordered?.format === format)
  return {
    ordered: { format, depth: alike.length, next: Number(element.attributes.get('start') ?? 1) || 1 },
    mark,
    level: around.filter(list => list.ordered !== undefined).length,
  }
}

/** The number of an item by its list's format; undefined for formats that no office paper has. */
function printed(format: string, value: number): string | undefined {
  if (/roman/.test(format))
    return `${format.startsWith('lower') ? toRoman(value).toLowerCase() : toRoman(value)}.`
  if (/(?:alpha|latin)/.test(format) && value <= 26) {
    const letter = String.fromCharCode(96 + value)
    return format.startsWith('lower') ? `${letter})` : `${letter.toUpperCase()}.`
  }
  return /^decimal/.test(format) ? `${value}.` : undefined
}

/** A number in a numbered item counts under it; a third level of numbers is lettered. */
function nested(number: string | undefined, depth: number): string | undefined {
  if (number === undefined || depth === 0 || !/^\d/.test(number)) return number
  return depth === 1 ? `1.${number}` : 'a)'
}

/** What stands in front of the next item of a list. Takes the item's own number from it, and counts on. */
export function nextLabel(list: OpenList, item: HtmlElement): PastedList {
  const { ordered, level, mark } = list
  if (ordered === undefined || mark !== undefined) {
    return { level, ordered: ordered !== undefined, ...(mark === undefined ? {} : { label: { text: mark } }) }
  }
  const value = Number(item.attributes.get('value') ?? ordered.next) || ordered.next
  ordered.next = value + 1
  const label = nested(printed(ordered.format, value), ordered.depth)
  return { level, ordered: true, ...(label === undefined ? {} : { label: { text: label } }) }
}

/** The list that Word says a paragraph is in (`mso-list:l0 level2 lfo1`); undefined for none. */
export function wordList(
  value: string | undefined,
  formatOf: (list: string, level: number) => Styles,
): PastedList | undefined {
  const match = /\b(l\d+)\s+level(\d)/.exec(value ?? '')
  if (match === null) return undefined
  const level = Number(match[2])
  const styles = formatOf(match[1] ?? '', level)
  if (styles.size === 0) return { level: level - 1, ordered: true }
  const format = styles.get('mso-level-number-format') ?? ''
  if (format === 'bullet') return { level: level - 1, ordered: false }
  const isNested = (styles.get('mso-level-text') ?? '').split('%').length > 2
  const label = isNested ? '1.1.' : wordFormats.get(format)
  return { level: level - 1, ordered: true, ...(label === undefined ? {} : { label: { text: label } }) }
}

/** Only the shape of these counts; the number itself is not known. */
const wordFormats: ReadonlyMap<string, string> = new Map([
  ['', '1.'],
  ['roman-upper', 'I.'],
  ['alpha-lower', 'a)'],
])
