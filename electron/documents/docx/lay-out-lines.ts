import { type ParagraphRule, ruleOf } from '../../../shared/documents/layout-rules.ts'
import type { Paragraph, RuleLine } from '../../../shared/documents/model.ts'
import type { LaidOutLine, LaidOutParagraph, LaidOutRule } from '../../../shared/documents/pages.ts'
import type { RichText, Run } from '../../../shared/plans/rich-text.ts'
import { hardened } from './soften-words.ts'

/** Twips to pixels of a page: 1440 and 96 to the inch. */
export const toPixels = (twips: number): number => twips / 15

/** A hundredth of a pixel is finer than any printer, and keeps the pages' JSON short. */
export const rounded = (length: number): number => Math.round(length * 100) / 100

/** Runs as they print: precomposed, with the marks of the paragraph's role. */
export function printedRuns({ role, runs }: Paragraph): RichText {
  const { bold, italic } = ruleOf(role)
  return runs.map(run => ({
    text: run.text.normalize('NFC'),
    ...(bold || run.bold ? { bold: true } : {}),
    ...(italic || run.italic ? { italic: true } : {}),
  }))
}

/** Where text stands: the room for a line, the line's own height, and how far its text goes. */
export type Room = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly natural: number
}

/** A line's text in its room, as its paragraph is aligned; the last line of a justified paragraph is not stretched. */
export function lineIn(
  room: Room,
  runs: RichText,
  align: ParagraphRule['align'],
  isLast: boolean,
): LaidOutLine {
  const spare = room.width - room.natural
  const stretched = align === 'both' && !isLast && spare > 0
  return {
    runs: [...runs],
    x: rounded(align === 'center' ? room.x + spare / 2 : room.x),
    y: rounded(room.y),
    height: rounded(room.height),
    width: rounded(stretched ? room.width : room.natural),
    natural: rounded(room.natural),
  }
}

/** A paragraph's lines with what a page shows of it besides. */
export function laidOutParagraph(
  { role, source }: Paragraph,
  lines: readonly LaidOutLine[],
): LaidOutParagraph {
  const { size, outline } = ruleOf(role)
  return { type: 'paragraph', source: source ?? null, size, level: outline ?? null, lines: [...lines] }
}

/** From the top of a rule's almost flat line to the rule: the line's 2 pt, and 1 pt between line and border. */
const ruleOffset = toPixels(40 + 20)
/** Height of a rule's paragraph: its line, the gap, and the border's 0.75 pt. */
export const ruleHeight = ruleOffset + 1

/** A rule in a column that starts at `x`, its paragraph's top at `y`. */
export function ruleAt({ length, within }: RuleLine, x: number, y: number): LaidOutRule {
  const inset = Math.max(0, toPixels(within - length) / 2)
  return {
    type: 'rule',
    x: rounded(x + inset),
    y: rounded(y + ruleOffset),
    width: rounded(toPixels(within) - 2 * inset),
  }
}

/** Cuts runs into stretches of these lengths; line ends inside the runs belong to no stretch. */
export function cutRuns(runs: RichText, lengths: readonly number[]): readonly RichText[] {
  const left: Run[] = runs.map(run => ({ ...run, text: hardened(run.text).replaceAll('\n', '') }))
  let index = 0
  return lengths.map(length => {
    const cut: Run[] = []
    for (let wanted = length; wanted > 0 && index < left.length; ) {
      const run = left[index]
      if (run === undefined) break
      const text = run.text.slice(0, wanted)
      if (text !== '') cut.push({ ...run, text })
      wanted -= text.length
      left[index] = { ...run, text: run.text.slice(text.length) }
      if (run.text.length === text.length) index++
    }
    return cut
  })
}

/** Runs without the spaces at their end, which hang over the line's edge. */
export function withoutEndSpaces(runs: RichText): RichText {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.replace(/ +$/, '')
  if (text === last.text) return runs
  const before = runs.slice(0, -1)
  return text === '' ? withoutEndSpaces(before) : [...before, { ...last, text }]
}
