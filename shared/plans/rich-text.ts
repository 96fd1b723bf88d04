import { z } from 'zod'

/** A stretch of text with one appearance. Absent marks are off, so that equal texts have one spelling in JSON. */
export const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  /** The field whose value these words are, without braces: they follow the plan's facts until a person edits them. */
  field: z.string().min(1).optional(),
})
export type Run = Readonly<z.infer<typeof run>>

export const richText = z.array(run)
export type RichText = readonly Run[]

/** The words of a rich text without its marks. */
export function plainText(text: RichText): string {
  return text.map(part => part.text).join('')
}

/** A rich text of one unmarked run; empty for empty words. */
export function rich(words: string, marks: { bold?: true; italic?: true } = {}): RichText {
  return words === '' ? [] : [{ text: words, ...marks }]
}

const alike = (left: Run, right: Run) =>
  left.bold === right.bold && left.italic === right.italic && left.field === right.field

/** Runs of one appearance as one run, none empty: the spelling in which equal texts are equal. */
export function joinRuns(runs: RichText): RichText {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last !== undefined && alike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

/** A run as words of its own, which follow no field. */
export function unlinked({ field: _, ...run }: Run): Run {
  return run
}

/** A text as it prints: its words follow no field, and runs of one look are one. */
export function withoutFields(text: RichText): RichText {
  return text.some(run => run.field !== undefined) ? joinRuns(text.map(unlinked)) : text
}

/**
 * A text in stretches that belong together: the runs of one field, whatever their looks, or one run without a field.
 * Empty runs are left out.
 */
export function stretchesOf(text: RichText): readonly RichText[] {
  const stretches: Run[][] = []
  for (const run of text) {
    const last = stretches.at(-1)
    if (run.text === '') continue
    if (run.field !== undefined && last?.[0]?.field === run.field) last.push(run)
    else stretches.push([run])
  }
  return stretches
}

/**
 * Applies a change of words to a whole text. Marks stay where they were, unless what changes lies across runs: then
 * those runs take the look of their first, since a change half made would be worse.
 */
export function mapText(text: RichText, change: (words: string) => string): RichText {
  const whole = change(plainText(text))
  const byRun = mapRuns(text, change)
  if (plainText(byRun) === whole) return byRun
  const mapped = groupsOf(stretchesOf(text), change, whole).flatMap(group => mapGroup(group, change))
  return plainText(mapped) === whole ? mapped : asOne(text, whole)
}

/** The stretches of a text, parted wherever both sides can be changed by themselves. */
function groupsOf(
  stretches: readonly RichText[],
  change: (words: string) => string,
  whole: string,
): readonly RichText[] {
  const groups: Run[][] = []
  stretches.forEach((stretch, index) => {
    const [left, right] = [stretches.slice(0, index), stretches.slice(index)]
    const parts = change(plainText(left.flat())) + change(plainText(right.flat())) === whole
    const last = groups.at(-1)
    if (parts || last === undefined) groups.push([...stretch])
    else last.push(...stretch)
  })
  return groups
}

function mapGroup(group: RichText, change: (words: string) => string): RichText {
  const words = change(plainText(group))
  const byRun = mapRuns(group, change)
  return plainText(byRun) === words ? byRun : asOne(group, words)
}

function asOne([first]: RichText, words: string): RichText {
  return first === undefined || words === '' ? [] : [{ ...unlinked(first), text: words }]
}

/**
 * Applies a change of words run by run, dropping runs that become empty. Marks stay where they were; words of a field
 * that are changed follow it no longer.
 */
export function mapRuns(text: RichText, change: (words: string) => string): RichText {
  return stretchesOf(text).flatMap(stretch => {
    const mapped = stretch.map(part => ({ ...part, text: change(part.text) }))
    const changed = mapped.some((part, index) => part.text !== stretch[index]?.text)
    return (changed ? mapped.map(unlinked) : mapped).filter(part => part.text !== '')
  })
}
