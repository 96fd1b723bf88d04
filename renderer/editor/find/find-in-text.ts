import { fold } from '../../../shared/vietnamese.ts'

export type FindOptions = {
  /** `Phân biệt dấu`: đ is not d, ế is not e. */
  readonly marks: boolean
  readonly capitals: boolean
  readonly wholeWord: boolean
}

/** A stretch of a text, in UTF-16 units, the end not included. */
export type Hit = { readonly from: number; readonly to: number }

/** A text as it is compared, with the place in the text of every unit of it. */
export type Folded = {
  readonly text: string
  /** Where each unit's letter begins in the text, and behind the last one the text's end; null when places are equal. */
  readonly starts: readonly number[] | null
}

/** A letter with the marks that follow it. */
const letter = /[\s\S]\p{M}*/gu

/** Letters that were met, by what they are compared by. */
const known = [0, 1, 2, 3].map(() => new Map<string, string>())

function lettersFor({ marks, capitals }: FindOptions): Map<string, string> {
  return known[(marks ? 1 : 0) + (capitals ? 2 : 0)] ?? new Map()
}

function foldLetter(letters: Map<string, string>, cluster: string, options: FindOptions): string {
  const found = letters.get(cluster)
  if (found !== undefined) return found
  const folded = compared(cluster, options)
  if (letters.size < 20_000) letters.set(cluster, folded)
  return folded
}

function compared(cluster: string, { marks, capitals }: FindOptions): string {
  if (/^\s/u.test(cluster)) return ' '
  const bare = marks ? cluster.normalize('NFC') : stripped(cluster)
  return capitals ? bare : bare.toLowerCase()
}

/** Without marks, but in its case: `fold` lowers it. */
function stripped(cluster: string): string {
  const small = fold(cluster)
  return cluster.toLowerCase() === cluster ? small : small.toUpperCase()
}

/** A text of precomposed letters at one stroke; undefined where units would not stay in their places. */
function foldWhole(text: string, { marks, capitals }: FindOptions): string | undefined {
  if (/\p{M}|[\ud800-\udfff]/u.test(text)) return undefined
  const bare = marks
    ? text
    : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const folded = (capitals ? bare : bare.toLowerCase()).replace(/\s/g, ' ')
  return folded.length === text.length ? folded : undefined
}

/** A text as it is compared under some options; linear in its length. */
export function foldText(text: string, options: FindOptions): Folded {
  const whole = foldWhole(text, options)
  if (whole !== undefined) return { text: whole, starts: null }
  const letters = lettersFor(options)
  let folded = ''
  const starts: number[] = []
  for (const match of text.matchAll(letter)) {
    const units = foldLetter(letters, match[0], options)
    for (let unit = 0; unit < units.length; unit++) starts.push(match.index)
    folded += units
  }
  starts.push(text.length)
  return { text: folded, starts }
}

function isWordUnit(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(text.charAt(at))
}

/**
 * Where a folded text holds a query, from the first place on; hits do not overlap. A hit never cuts a letter from its
 * marks.
 *
 * @param query folded with the same options; an empty one is nowhere.
 */
export function findInFolded(folded: Folded, query: string, options: FindOptions): readonly Hit[] {
  const hits: Hit[] = []
  if (query === '') return hits
  const { text, starts } = folded
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at)) {
    const end = at + query.length
    const from = starts === null ? at : (starts[at] ?? 0)
    const to = starts === null ? end : (starts[end] ?? 0)
    const isWhole = !isWordUnit(text, at - 1) && !isWordUnit(text, end)
    // One letter may fold to several units; a hit ends where a letter does.
    const isCut = starts !== null && ((at > 0 && starts[at - 1] === from) || starts[end - 1] === to)
    if (isCut || (options.wholeWord && !isWhole)) at += 1
    else {
      hits.push({ from, to })
      at = end
    }
  }
  return hits
}

/** A query as it is compared: like text, spaces at its ends included. */
export function foldQuery(query: string, options: FindOptions): string {
  return foldText(query, options).text
}

/** Where a text holds a query. See `findInFolded`. */
export function findInText(text: string, query: string, options: FindOptions): readonly Hit[] {
  return findInFolded(foldText(text, options), foldQuery(query, options), options)
}
