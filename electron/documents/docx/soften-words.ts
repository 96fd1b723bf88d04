import type { PageSection } from '../../../shared/documents/model.ts'
import { mapRuns } from '../../../shared/plans/rich-text.ts'

/** Has no width and lets a line end. */
const zeroWidthSpace = '\u200b'

/** An internet address, or the like: no word of a language is so long. */
const longWord = /\S{40,}/g
/** Where Unicode's line breaking (UAX 14) lets such a word part, beyond the hyphens that Word knows too. */
const chances = /(?<=\p{L})(?=%)/gu

/** Lets long words part where LibreOffice parts them: for laying out only, never for the file. */
export function softenWords(section: PageSection): PageSection {
  const soften = (text: string) => text.replace(longWord, word => word.replace(chances, zeroWidthSpace))
  const content = section.content.map(node =>
    node.type === 'paragraph' ? { ...node, runs: mapRuns(node.runs, soften) } : node,
  )
  return { ...section, content }
}

/** A text without what lets it part. */
export function hardened(text: string): string {
  return text.replaceAll(zeroWidthSpace, '')
}
