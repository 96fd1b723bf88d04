import type { SourceLine } from '../../shared/recognize/source.ts'

type Mark = SourceLine['marks'][number]
type Span = Mark & { readonly closing: { readonly at: number; readonly length: number } }
export type MarkedLine = { readonly text: string; readonly marks: readonly Mark[] }

const formulaSigns: readonly (readonly [RegExp, string])[] = [
  [/\\geq?\b/g, '≥'],
  [/\\leq?\b/g, '≤'],
  [/\\times\b/g, '×'],
  [/\\pm\b/g, '±'],
  [/\\([%$&#_])/g, '$1'],
]

/** `$\geq 50\%$` → `≥ 50%`. A formula with a command that is not known stays as it is. */
function plainFormulas(text: string): string {
  return text.replace(/\$([^$\n\\]{0,200}\\[^$\n]{0,200})\$/g, (whole, inner: string) => {
    const plain = formulaSigns.reduce((words, [pattern, sign]) => words.replace(pattern, sign), inner).trim()
    return plain.includes('\\') ? whole : plain
  })
}

/** `## I. MỤC TIÊU` → `I. MỤC TIÊU`: the number says the level. */
function withoutHeadingMarks(text: string): string {
  return text.replace(/^[ \t]*#{1,6}[ \t]+(?=\S)/gm, '')
}

/** Stars open or close only where they touch a word on one side alone: `5*3*2` and `(*)` are no emphasis. */
function sidesOf(text: string, at: number, length: number): { opens: boolean; closes: boolean } {
  const before = text[at - 1] ?? ' '
  const after = text[at + length] ?? ' '
  return {
    opens: !/[\s)*]/.test(after) && !/[\p{L}\p{N}]/u.test(before),
    closes: !/[\s(*]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
  }
}

/** How many emphases may stand open at once; what was opened before them is no emphasis. */
const deepest = 8

/** Pairs of stars, by position of the opening one. Emphasis may run over lines, never over an empty one. */
function findSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let open: { at: number; length: number }[] = []
  for (const match of text.matchAll(/\*+|\n[ \t]*(?=\n)/g)) {
    const { index: at } = match
    const { length } = match[0]
    if (match[0].startsWith('\n')) open = []
    else if (length <= 3) {
      const { opens, closes } = sidesOf(text, at, length)
      const opening = open.at(-1)
      if (closes && opening?.length === length) {
        open.pop()
        spans.push({
          from: opening.at,
          to: at,
          closing: { at, length },
          ...(length >= 2 ? { bold: true } : {}),
          ...(length !== 2 ? { italic: true } : {}),
        })
      } else if (opens) {
        open.push({ at, length })
        if (open.length > deepest) open.shift()
      }
    }
  }
  return spans
}

/** Cuts the stars out; `moved` gives a position's place in what is left. */
function withoutStars(text: string, spans: readonly Span[]) {
  const cuts = spans
    .flatMap(({ from, closing }) => [{ at: from, length: closing.length }, closing])
    .sort((left, right) => left.at - right.at)
  const places = new Map<number, number>()
  let plain = ''
  let done = 0
  for (const { at, length } of cuts) {
    plain += text.slice(done, at)
    places.set(at, plain.length)
    done = at + length
  }
  return { plain: plain + text.slice(done), moved: (at: number) => places.get(at) ?? at }
}

/**
 * The lines of a text, freed of the marks that a conversion left in it: `*italic*`, `**bold**`, `# heading`,
 * `$\geq 1\%$`.
 *
 * @param text lines parted by `\n`.
 * @returns every line untrimmed, with the stretches that were marked, by position in the line.
 */
export function readMarkup(text: string): readonly MarkedLine[] {
  const source = plainFormulas(withoutHeadingMarks(text))
  const spans = findSpans(source)
  const { plain, moved } = withoutStars(source, spans)
  const marks = new Map<number, Mark[]>()
  const texts = plain.split('\n')
  const starts: number[] = []
  let start = 0
  for (const line of texts) {
    starts.push(start)
    start += line.length + 1
  }
  let first = 0
  const placed = spans
    .map(({ closing: _, ...mark }) => ({ ...mark, from: moved(mark.from), to: moved(mark.to) }))
    .sort((left, right) => left.from - right.from)
  for (const mark of placed) {
    while ((starts[first + 1] ?? Number.POSITIVE_INFINITY) <= mark.from) first++
    for (let line = first; (starts[line] ?? Number.POSITIVE_INFINITY) < mark.to; line++) {
      const from = Math.max(0, mark.from - (starts[line] ?? 0))
      const to = Math.min(texts[line]?.length ?? 0, mark.to - (starts[line] ?? 0))
      if (from >= to) continue
      const known = marks.get(line)
      if (known === undefined) marks.set(line, [{ ...mark, from, to }])
      else known.push({ ...mark, from, to })
    }
  }
  return texts.map((line, index) => ({ text: line, marks: marks.get(index) ?? [] }))
}
