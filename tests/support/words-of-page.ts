import type { LaidOutLine, LaidOutPage, LaidOutParagraph } from '../../shared/documents/pages.ts'
import { textWidth } from '../../shared/documents/text-width.ts'
import { plainText } from '../../shared/plans/rich-text.ts'
import type { PrintedWord } from './pdf-words.ts'

function wordsOfLine({ runs, x, y, width, natural }: LaidOutLine, size: number): readonly PrintedWord[] {
  const text = plainText(runs)
  const stretch = natural > 0 ? width / natural : 1
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => {
    // Near enough to tell left from right.
    const before = (textWidth(text.slice(0, index), { size }) / 15) * stretch
    return { text: word, x: x + before, y }
  })
}

/** The paragraphs of a page, those in tables too. */
export function paragraphsOf(page: LaidOutPage): readonly LaidOutParagraph[] {
  return page.blocks.flatMap(block => {
    const pieces = block.type === 'table' ? block.cells.flatMap(cell => cell.content) : [block]
    return pieces.filter(piece => piece.type === 'paragraph')
  })
}

/** The words of a laid out page without its number, as they would be found on paper. */
export function wordsOfPage(page: LaidOutPage): readonly PrintedWord[] {
  return paragraphsOf(page).flatMap(({ lines, size }) => lines.flatMap(line => wordsOfLine(line, size)))
}
