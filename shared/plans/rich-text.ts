import { z } from 'zod'

/** A stretch of text with one appearance. Absent marks are off, so that equal texts have one spelling in JSON. */
export const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
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

/**
 * Applies a change of words to a whole text. Marks stay where they were, unless what changes lies across runs: then
 * the text takes the marks of its first run, since a change half made would be worse.
 */
export function mapText(text: RichText, change: (words: string) => string): RichText {
  const byRun = mapRuns(text, change)
  const whole = change(plainText(text))
  if (plainText(byRun) === whole) return byRun
  const [first] = text
  return first === undefined ? [] : [{ ...first, text: whole }]
}

/** Applies a change of words run by run, dropping runs that become empty. Marks stay where they were. */
export function mapRuns(text: RichText, change: (words: string) => string): RichText {
  return text.map(part => ({ ...part, text: change(part.text) })).filter(part => part.text !== '')
}
