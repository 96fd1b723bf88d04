import type { Block, TextBlockKind } from './block.ts'

/** Điểm run through the Vietnamese alphabet, without f, j, w, z and the letters that carry marks but đ (NĐ30 PL I.II.6.đ). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy'

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 4 → `IV`. Takes a whole number from 1; what Roman signs cannot say (from 4000) comes out in digits. */
export function toRoman(value: number): string {
  if (value > 3999) return String(value)
  let left = value
  let out = ''
  for (const [step, sign] of romanSteps) {
    for (; left >= step; left -= step) out += sign
  }
  return out
}

/** `IV` → 4; undefined for what is not a Roman number in its one proper spelling. */
export function fromRoman(text: string): number | undefined {
  let left = text.toUpperCase()
  let value = 0
  for (const [step, sign] of romanSteps) {
    for (; left.startsWith(sign); left = left.slice(sign.length)) value += step
  }
  return left === '' && value > 0 && toRoman(value) === text.toUpperCase() ? value : undefined
}

/** 1 → `a`, 5 → `đ`; past the alphabet it doubles: `aa`. */
export function toPointLetter(value: number): string {
  const letter = pointLetters[(value - 1) % pointLetters.length] ?? 'a'
  return letter.repeat(Math.ceil(value / pointLetters.length))
}

/** `đ` → 5; undefined for what is not a point's letter. */
export function fromPointLetter(text: string): number | undefined {
  const lower = text.toLowerCase()
  const index = pointLetters.indexOf(lower[0] ?? ' ')
  if (index < 0 || lower !== (lower[0] ?? '').repeat(lower.length)) return undefined
  return (lower.length - 1) * pointLetters.length + index + 1
}

/** Levels that count; a heading restarts every level inside it. Dashes and pluses carry a mark, not a number. */
const levelOf: Partial<Record<TextBlockKind, number>> = {
  part: 0,
  section: 1,
  clause: 2,
  subclause: 3,
  point: 4,
}

/**
 * The ordinal that a printed number states, read by its kind: `Phần 1` → 1, `IV.` → 4, `2.3.` → 3, `đ)` → 5;
 * undefined when it states none. Roman signs count below 50 only: a lone `C.` or `D.` is a letter.
 */
export function ordinalOf(kind: TextBlockKind, number: string): number | undefined {
  const bare = number.replace(/^Phần( thứ)?\s+/iu, '').replace(/[.)\s]+$/u, '')
  if (kind === 'point') return fromPointLetter(bare)
  const last = bare.split('.').at(-1) ?? ''
  if (/^\d{1,4}$/.test(last)) return Number(last)
  const roman = fromRoman(last)
  return roman !== undefined && roman < 50 ? roman : undefined
}

/**
 * The number of every block as it prints: `Phần I`, `I.`, `1.`, `1.1.`, `a)`, `-`, `+`; undefined for paragraphs
 * and tables. A block's own `number` prints as it is, and counting goes on from it, as in a word processor.
 *
 * @returns one entry a block, in the blocks' order.
 */
export function numberBlocks(blocks: readonly Block[]): readonly (string | undefined)[] {
  const counters = [0, 0, 0, 0, 0]
  /** What the innermost clause printed, without its final point: the stem of `1.1.`. */
  let clauseStem = ''
  return blocks.map(block => {
    if (block.kind === 'table' || block.kind === 'paragraph')
      return block.kind === 'table' ? undefined : block.number
    if (block.kind === 'dash') return block.number ?? '-'
    if (block.kind === 'plus') return block.number ?? '+'
    const level = levelOf[block.kind] ?? 0
    const stated = block.number === undefined ? undefined : ordinalOf(block.kind, block.number)
    const count = stated ?? (counters[level] ?? 0) + 1
    counters[level] = count
    counters.fill(0, level + 1)
    const printed = block.number ?? printNumber(block.kind, count, clauseStem)
    if (level < 2) clauseStem = ''
    if (block.kind === 'clause') clauseStem = printed.replace(/[.)\s]+$/u, '')
    return printed
  })
}

function printNumber(kind: TextBlockKind, count: number, clauseStem: string): string {
  if (kind === 'part') return `Phần ${toRoman(count)}`
  if (kind === 'section') return `${toRoman(count)}.`
  if (kind === 'point') return `${toPointLetter(count)})`
  if (kind === 'subclause' && clauseStem !== '') return `${clauseStem}.${count}.`
  return `${count}.`
}
