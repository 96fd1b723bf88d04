import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Node, OfficialDocument, Paragraph as TextParagraph } from '../../shared/documents/model.ts'

function paragraph({ runs }: TextParagraph): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    children: runs.map(run => new TextRun({ text: run.text, size: 28, ...(run.bold ? { bold: true } : {}) })),
  })
}

function element(node: Node): Paragraph | Table {
  if (node.type === 'paragraph') return paragraph(node)
  if (node.type === 'rule') return new Paragraph({})
  const rows =
    node.type === 'table'
      ? node.rows.map(row => row.cells.map(cell => ({ content: cell.paragraphs, span: cell.colSpan })))
      : node.rows.map(row => row.map(cell => ({ content: cell, span: undefined })))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      cells =>
        new TableRow({
          children: cells.map(
            ({ content, span }) =>
              new TableCell({
                ...(span ? { columnSpan: span } : {}),
                children: content.map(item => (item.type === 'rule' ? new Paragraph({}) : paragraph(item))),
              }),
          ),
        }),
    ),
  })
}

/** The same paragraphs and tables straight from the library: no model, no styles, no layout rules. */
export async function bareDocx(document: OfficialDocument): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      sections: document.sections.map(section => ({ children: section.content.map(element) })),
    }),
  )
}
