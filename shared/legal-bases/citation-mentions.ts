import { parseDay } from '../dates.ts'
import { fold } from '../vietnamese.ts'
import { documentTypes } from './document-types.ts'
import { foldIssuer } from './legal-basis-key.ts'

/** A place in a text that names a document by type, number and symbol, with what follows to identify it. */
export type Mention = {
  /** First character, and the first after the number and symbol. */
  readonly at: number
  readonly end: number
  readonly type: string
  /** Number and symbol as one: `57-NQ/TW`. */
  readonly cited: string
  /** `YYYY-MM-DD` where a day is given. */
  readonly date: string | null
  /** The first character after the day, when one is given; `end` otherwise. */
  readonly dateEnd: number
  /** The rest of the sentence after the day: body, subject and whatever else follows. */
  readonly rest: string
}

const typePattern = documentTypes
  .filter(({ short }) => short !== '')
  .map(({ name }) => name)
  .concat('Công văn')
  .toSorted((left, right) => right.length - left.length)
  .join('|')

const mention = new RegExp(
  `(?<!\\p{L})(${typePattern})\\s+(?:số\\s+)?(\\d+\\p{Ll}?[-/](?:\\d{4}/)?\\p{Lu}[\\p{L}\\p{N}]*(?:[-/][\\p{Lu}\\d][\\p{L}\\p{N}]*)*)`,
  'gu',
)
const day =
  /^,?\s*\(?(?:ban hành\s+)?ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\)?/u

/** Every document that a text names by number, in reading order. */
export function findMentions(text: string): readonly Mention[] {
  return [...text.matchAll(mention)].map(match => {
    const end = match.index + match[0].length
    const found = day.exec(text.slice(end))
    const dateEnd = end + (found?.[0].length ?? 0)
    const rest = /^[^;:\n]*?(?=[;:\n]|\.(?:\s|$)|$)/u.exec(text.slice(dateEnd))?.[0] ?? ''
    const date = found?.[1] === undefined ? null : (parseDay(found[1]) ?? null)
    return { at: match.index, end, type: match[1] ?? '', cited: match[2] ?? '', date, dateEnd, rest }
  })
}

/** How much of `text` says `wanted` again from its beginning, accents, capitals, quotes and short names aside; 0 when it does not. */
export function samePrefix(text: string, wanted: string): number {
  const plain = (words: string) => foldIssuer(words.replace(/["“”'’‘]/gu, ''))
  const goal = plain(wanted)
  if (goal === '') return 0
  // Word by word: a short name is shorter than what it stands for, so lengths cannot be compared.
  for (const word of text.matchAll(/\s+|$/gu)) {
    const said = plain(text.slice(0, word.index))
    if (said.replace(/[,.]$/u, '') === goal) return text.slice(0, word.index).replace(/[,.]$/u, '').length
    if (said.length > goal.length + 1) return 0
  }
  return 0
}

/** Whether two spellings of a number name one document: a hyphen for a slash and leading zeros do not count. */
export function sameNumber(left: string, right: string): boolean {
  const plain = (cited: string) => fold(cited).replaceAll('-', '/').replace(/^0+/, '')
  return plain(left) === plain(right)
}
