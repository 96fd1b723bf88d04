import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  type IStylesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import {
  headerDistance,
  landscapeMargins,
  pageNumberSize,
  paper,
  portraitMargins,
} from '../../../shared/documents/layout-rules.ts'
import type { Node, OfficialDocument, PageSection } from '../../../shared/documents/model.ts'
import { printableText } from '../../../shared/documents/printable-text.ts'
import { flatParagraph, wordParagraph, wordRule } from './word-paragraphs.ts'
import { halfPoints, wordStyles } from './word-styles.ts'
import { wordFrame, wordTable } from './word-tables.ts'

function wordNode(node: Node) {
  switch (node.type) {
    case 'paragraph':
      return wordParagraph(node)
    case 'rule':
      return wordRule(node)
    case 'table':
      return wordTable(node)
    case 'frame':
      return wordFrame(node)
  }
}

/** The page number in the top margin, centred, absent from the first page (NĐ30 PL I.I.7). */
function headers() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumberSize) })
  return {
    default: new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
    }),
    first: new Header({ children: [new Paragraph({})] }),
  }
}

/** A section of its own size and page count (NĐ30 PL I.III.1.đ: an appendix is numbered separately). */
function wordSection(section: PageSection, index: number, all: readonly PageSection[]): ISectionOptions {
  const landscape = section.orientation === 'landscape'
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the paper itself: it wants the upright measures.
        size: { ...paper, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          ...(landscape ? landscapeMargins : portraitMargins),
          header: headerDistance,
          footer: headerDistance,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: headers(),
    // A table may not be a document's last word: Word would add an empty line, and after a full page another page.
    children: [...section.content.map(wordNode), ...(index === all.length - 1 ? [flatParagraph()] : [])],
  }
}

/**
 * The document as the library holds it: what is written to a file and what is laid out page by page.
 *
 * @param document composed and numbered; nothing is decided here.
 */
export function wordDocument(document: OfficialDocument, styles: IStylesOptions = wordStyles): Document {
  const { title, subject, creator, keywords } = document.properties
  const words = (text: string) => printableText(text).replaceAll('\n', ' ')
  return new Document({
    title: words(title),
    subject: words(subject),
    creator: words(creator),
    keywords: words(keywords),
    lastModifiedBy: words(creator),
    styles,
    sections: document.sections.map(wordSection),
  })
}
