import { type BlockLayout, layoutDocument, type PageLayout, type ParagraphLayout } from 'docx/layout'
import { landscapeMargins, portraitMargins, ruleOf } from '../../../shared/documents/layout-rules.ts'
import type { Node, OfficialDocument, PageSection, Paragraph } from '../../../shared/documents/model.ts'
import type { LaidOutBlock, LaidOutPage, LaidOutPages } from '../../../shared/documents/pages.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import {
  cutRuns,
  laidOutParagraph,
  lineIn,
  printedRuns,
  rounded,
  ruleAt,
  toPixels,
  withoutEndSpaces,
} from './lay-out-lines.ts'
import { layOutTable } from './lay-out-table.ts'
import { hardened, softenWords } from './soften-words.ts'
import { wordDocument } from './word-document.ts'
import { layoutStyles } from './word-styles.ts'

function layOutParagraph(paragraph: Paragraph, { lines }: ParagraphLayout, skipped: number, isEnd: boolean) {
  const { align } = ruleOf(paragraph.role)
  const lengths = lines.map(line => hardened(line.text).length)
  const [, ...texts] = cutRuns(printedRuns(paragraph), [skipped, ...lengths])
  return laidOutParagraph(
    paragraph,
    lines.map(({ x, y, width, height, textWidth: natural }, index) => {
      const isLast = isEnd && index === lines.length - 1
      return lineIn({ x, y, width, height, natural }, withoutEndSpaces(texts[index] ?? []), align, isLast)
    }),
  )
}

/** A page before it is known which section of the document it belongs to. */
type SectionPage = Omit<LaidOutPage, 'section'>
/** A section's pages; `whole` unless the layout had to stop. */
export type LaidOutSection = { readonly pages: readonly SectionPage[]; readonly whole: boolean }

/** How far into its paragraphs a section's layout has come, by node: a paragraph may go on on the next page. */
type Progress = Map<number, number>

function layOutBlock(
  block: BlockLayout,
  node: Node,
  left: number,
  progress: Progress,
): LaidOutBlock | undefined {
  if (block.type === 'table') {
    return node.type === 'table' || node.type === 'frame' ? layOutTable(node, block.rows, left) : undefined
  }
  if (node.type === 'rule') return ruleAt(node, left, block.lines[0]?.y ?? 0)
  if (node.type !== 'paragraph') return undefined
  const skipped = progress.get(block.index) ?? 0
  const end = skipped + block.lines.reduce((sum, line) => sum + hardened(line.text).length, 0)
  progress.set(block.index, end)
  const length = hardened(plainText(printedRuns(node))).replaceAll('\n', '').length
  return layOutParagraph(node, block, skipped, end >= length)
}

function layOutPage(page: PageLayout, section: PageSection, progress: Progress): SectionPage {
  const margins = section.orientation === 'landscape' ? landscapeMargins : portraitMargins
  const left = toPixels(margins.left)
  const blocks = page.body.flatMap(block => {
    // Past the content stands the flat paragraph that ends a section.
    const node = section.content[block.index]
    return (node && layOutBlock(block, node, left, progress)) ?? []
  })
  return {
    width: rounded(page.width),
    height: rounded(page.height),
    pageNumber: page.header === 'first' ? null : (page.pageNumber ?? null),
    blocks,
  }
}

/** Where a layout stopped, in words to find the place by. */
function stopAfter(pages: readonly LaidOutPage[]): string {
  const lines = pages
    .flatMap(page => page.blocks)
    .flatMap(block => (block.type === 'paragraph' ? block.lines : []))
  const words = plainText(lines.at(-1)?.runs ?? []).trim()
  const place = words === '' ? '' : `, sau dòng “${words}”`
  return `Bản xem trước dừng ở trang ${pages.length}${place}. Tệp Word xuất ra vẫn có đầy đủ nội dung.`
}

/** One section's pages, whatever document it is in: it starts on a page of its own and counts its pages from 1. */
export function layOutSection(section: PageSection): LaidOutSection {
  const properties = { title: '', subject: '', creator: '', keywords: '', date: '' }
  const alone = wordDocument({ properties, sections: [softenWords(section)] }, layoutStyles)
  const { pages, stoppedAt } = layoutDocument(alone, { guess: true })
  const progress: Progress = new Map()
  return { pages: pages.map(page => layOutPage(page, section, progress)), whole: stoppedAt === undefined }
}

/**
 * The pages of a document, laid out from the very Word document that is written to the file.
 *
 * Justified text is laid out unjustified and stretched afterwards. Word 2013 and later squeeze a justified line's
 * spaces by up to a quarter to take in one more word; earlier ones and LibreOffice before 24.2 do not. The pages here
 * are the latter's: in a newer Word a paragraph may come out a line shorter, never longer. Lines are as high as
 * LibreOffice rounds them, to whole twips.
 *
 * What still differs from LibreOffice 7.4, a few lines in a hundred pages: in tables `II–IV` is parted after its dash
 * here, as in Word; there a heading is now and then left at the foot of a page in spite of its `keepNext`, and the
 * parts of a very long word may be cut a letter apart. Letters that Times New Roman lacks are as wide as an average
 * letter.
 *
 * @param layOut lays out one section; one that remembers makes a change of the text cost no appendix again.
 */
export function layOutPages(
  { sections }: Pick<OfficialDocument, 'sections'>,
  layOut: (section: PageSection) => LaidOutSection = layOutSection,
): LaidOutPages {
  const all: LaidOutPage[] = []
  for (const [index, section] of sections.entries()) {
    const { pages, whole } = layOut(section)
    all.push(...pages.map(page => ({ ...page, section: index })))
    if (!whole) return { pages: all, stoppedAt: stopAfter(all) }
  }
  return { pages: all, stoppedAt: null }
}
