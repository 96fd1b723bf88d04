import type { RichText, Run } from '../plans/rich-text.ts'
import { type TextFont, textWidth } from './text-width.ts'

/** A line of text: its runs without the spaces at its end, and how far they go, in twips. */
export type WrappedLine = { readonly runs: RichText; readonly width: number }

type Piece = { readonly text: string; readonly run: Run; readonly width: number }

/** Word parts a line after spaces, and after hyphens and dashes, but keeps `2026-2030` whole. */
const chances = /\n|[^\n ]*?[-–—]+(?=[^\n \d–—-])|[^\n ]+| +/g

const isSpace = (text: string): boolean => /^ +$/.test(text)

function fontOf(font: TextFont, run: Run): TextFont {
  return {
    size: font.size,
    bold: font.bold === true || run.bold === true,
    italic: font.italic === true || run.italic === true,
  }
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0)

/** Stretches of one run that stay on a line together, in order; spaces and line ends stand alone. */
function wordsOf(runs: RichText, font: TextFont): readonly (readonly Piece[])[] {
  const marks = runs.flatMap(run => Array.from({ length: run.text.length }, () => run))
  const text = runs.map(run => run.text).join('')
  return Array.from(text.matchAll(chances), ({ 0: word, index }) => {
    const pieces: Piece[] = []
    for (let at = 0; at < word.length; ) {
      const run = marks[index + at] ?? { text: '' }
      let end = at + 1
      while (end < word.length && marks[index + end] === run) end++
      const part = word.slice(at, end)
      pieces.push({ text: part, run, width: textWidth(part, fontOf(font, run)) })
      at = end
    }
    return pieces
  })
}

/** The letters of a word that is wider than its line, so that it can part anywhere. */
function lettersOf(word: readonly Piece[], font: TextFont): readonly Piece[] {
  return word.flatMap(({ text, run }) =>
    Array.from(text, letter => ({ text: letter, run, width: textWidth(letter, fontOf(font, run)) })),
  )
}

function lineOf(pieces: readonly Piece[]): WrappedLine {
  const end = pieces.findLastIndex(piece => !isSpace(piece.text)) + 1
  const kept = pieces.slice(0, end)
  const runs: Run[] = []
  let last: Run | undefined
  for (const { text, run } of kept) {
    const before = runs.at(-1)
    if (before !== undefined && last === run) runs[runs.length - 1] = { ...before, text: before.text + text }
    else runs.push({ ...run, text })
    last = run
  }
  return { runs, width: widthOf(kept) }
}

/**
 * The lines that a text takes in a column of this width in twips, broken where Word breaks them: at spaces, which hang
 * over the edge, after hyphens and dashes, at `\n`, and anywhere in a word that is wider than the column.
 *
 * @param font of the paragraph; runs add their own marks to it.
 * @returns at least one line; an empty text is one line without runs.
 */
export function wrapRuns(runs: RichText, font: TextFont, width: number): readonly WrappedLine[] {
  const lines: WrappedLine[] = []
  let line: Piece[] = []
  let used = 0
  const wrap = () => {
    lines.push(lineOf(line))
    line = []
    used = 0
  }
  const place = (word: readonly Piece[], wordWidth: number) => {
    line.push(...word)
    used += wordWidth
  }
  for (const word of wordsOf(runs, font)) {
    const first = word[0]?.text ?? ''
    const wordWidth = widthOf(word)
    if (first === '\n') wrap()
    else if (isSpace(first)) place(word, wordWidth)
    else {
      if (line.length > 0 && used + wordWidth > width) wrap()
      if (wordWidth <= width) place(word, wordWidth)
      else
        for (const letter of lettersOf(word, font)) {
          if (line.length > 0 && used + letter.width > width) wrap()
          place([letter], letter.width)
        }
    }
  }
  wrap()
  return lines
}
