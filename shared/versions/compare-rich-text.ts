import { plainText, type RichText } from '../plans/rich-text.ts'
import { compareTexts } from './compare-entries.ts'
import type { Entry } from './comparison.ts'

/** Where each look begins and ends, however the text is cut into runs. */
function marksOf(text: RichText): string {
  let marks = ''
  let last = ''
  let at = 0
  for (const { text: words, bold, italic } of text) {
    if (words === '') continue
    const look = `${bold ? 'b' : ''}${italic ? 'i' : ''}`
    if (look !== last) marks += `${at}${look} `
    last = look
    at += words.length
  }
  return marks
}

/** Whether two texts of the same words look different. What new words look like is theirs. */
export function looksDiffer(before: RichText, after: RichText): boolean {
  return plainText(before) === plainText(after) && marksOf(before) !== marksOf(after)
}

/** Two states of the lead or the closing. */
export function compareRichTexts(before: RichText, after: RichText): Entry<string> {
  const words = compareTexts(plainText(before), plainText(after))
  return looksDiffer(before, after) ? { ...words, kind: 'changed', aspects: ['look'] } : words
}
