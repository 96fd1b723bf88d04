import type { ParagraphRule } from './layout-rules.ts'

/** A single line of Times New Roman in its size: ascent, descent and gap, as its file has them. */
const singleLine = 2355 / 2048

/** Height in twips of a line of a kind of paragraph, before any program rounds it. */
export function lineHeight({ size, line = 240 }: Pick<ParagraphRule, 'size' | 'line'>): number {
  return size * 20 * singleLine * (line / 240)
}
