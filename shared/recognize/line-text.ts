import { mapRuns, type RichText, type Run } from '../plans/rich-text.ts'
import type { SourceLine } from './source.ts'

/** One space where the source has several. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function sameLook(left: Run, right: Run): boolean {
  return left.bold === right.bold && left.italic === right.italic
}

/**
 * A line's words with their marks, from a position on, one space between words.
 *
 * @param from first character that counts: behind a number or a dash.
 */
export function richLine(line: SourceLine, from = 0): RichText {
  const end = line.text.length
  const within = (at: number) => Math.min(Math.max(at, from), end)
  const edges = line.marks
    .flatMap(({ bold, italic, ...mark }) => [
      { at: within(mark.from), step: 1, bold, italic },
      { at: within(mark.to), step: -1, bold, italic },
    ])
    .sort((left, right) => left.at - right.at)
  const cuts = [...new Set([from, ...edges.map(edge => edge.at), end])]
  const runs: Run[] = []
  let [bold, italic, next] = [0, 0, 0]
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    for (let edge = edges[next]; edge !== undefined && edge.at <= start; edge = edges[++next]) {
      if (edge.bold) bold += edge.step
      if (edge.italic) italic += edge.step
    }
    const run: Run = {
      text: line.text.slice(start, cuts[index + 1]),
      ...(bold > 0 ? { bold: true as const } : {}),
      ...(italic > 0 ? { italic: true as const } : {}),
    }
    const last = runs.at(-1)
    if (last !== undefined && sameLook(last, run))
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return trimRuns(mapRuns(runs, words => words.replace(/\s+/g, ' ')))
}

/** Without blanks at either end. */
function trimRuns(text: RichText): RichText {
  const last = text.length - 1
  return text
    .map((run, index) => {
      const head = index === 0 ? run.text.trimStart() : run.text
      return { ...run, text: index === last ? head.trimEnd() : head }
    })
    .filter(run => run.text !== '')
}

/** Without boldness when all of it is bold: a heading is bold by rule, not by its words. */
export function unbolded(text: RichText): RichText {
  if (!text.every(run => run.bold || run.text.trim() === '')) return text
  return text.map(({ bold: _, ...run }) => run)
}

/** Whether a line's last words end a sentence or an item of a list. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”’'»)\]\s]*$/u.test(text)
}
