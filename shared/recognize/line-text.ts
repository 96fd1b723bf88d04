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
  const bounds = line.marks.flatMap(mark => [mark.from, mark.to]).filter(at => at > from && at < end)
  const cuts = [...new Set([from, ...bounds, end])].sort((left, right) => left - right)
  const runs: Run[] = []
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const covering = line.marks.filter(mark => mark.from <= start && start < mark.to)
    const run: Run = {
      text: line.text.slice(start, cuts[index + 1]),
      ...(covering.some(mark => mark.bold) ? { bold: true as const } : {}),
      ...(covering.some(mark => mark.italic) ? { italic: true as const } : {}),
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
