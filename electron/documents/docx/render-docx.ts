import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
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
import { rewriteArchive } from '../archive.ts'
import { fixedParts } from './fixed-parts.ts'
import { wordParagraph, wordRule } from './word-paragraphs.ts'
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
function wordSection(section: PageSection): ISectionOptions {
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
    children: section.content.map(wordNode),
  }
}

/**
 * The bytes of a .docx file. The same document gives the same bytes: what the library takes from the clock is
 * replaced by the document's own date.
 *
 * @param document composed and numbered; nothing is decided here.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { title, subject, creator, keywords } = document.properties
  const file = new Document({
    title,
    subject,
    creator,
    keywords,
    lastModifiedBy: creator,
    styles: wordStyles,
    sections: document.sections.map(wordSection),
  })
  return rewriteArchive(await Packer.toBuffer(file), fixedParts(document.properties))
}
