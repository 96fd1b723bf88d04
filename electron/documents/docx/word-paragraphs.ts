import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { RuleLine, Paragraph as TextParagraph } from '../../../shared/documents/model.ts'
import { printableText } from '../../../shared/documents/printable-text.ts'
import type { Run } from '../../../shared/plans/rich-text.ts'
import { styleOf } from './word-styles.ts'

/** Runs of one appearance; a `\n` becomes a line break. */
function textRuns(run: Run): readonly TextRun[] {
  const marks = { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) }
  return printableText(run.text)
    .split('\n')
    .map((text, index) => new TextRun({ text, ...marks, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A paragraph in the named style of its role; only runs' own marks are direct formatting. */
export function wordParagraph(paragraph: TextParagraph, given: { keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    style: styleOf(paragraph.role),
    ...(paragraph.keepWithNext || given.keepNext ? { keepNext: true } : {}),
    children: paragraph.runs.flatMap(textRuns),
  })
}

/** An empty paragraph of no height to speak of. */
export function flatParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT } })
}

/**
 * A drawn rule: the bottom border of an almost flat empty paragraph, set in from both sides. Plain WordprocessingML,
 * which every program draws in the same place.
 */
export function wordRule({ length, within, after = 0 }: RuleLine): Paragraph {
  const inset = Math.max(0, Math.round((within - length) / 2))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: inset, right: inset },
    spacing: { before: 0, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}
