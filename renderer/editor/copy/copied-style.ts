import { type ParagraphRole, ruleOf, typeface } from '../../../shared/documents/layout-rules.ts'

const alignments = { left: 'left', center: 'center', both: 'justify' } as const

const points = (twips: number | undefined) => `${(twips ?? 0) / 20}pt`

/**
 * The look of a paragraph for another program, by the decree's table. Bold and italic are left to tags: not every
 * program reads them here, and our own would take them for the text's.
 */
export function copiedStyle(role: ParagraphRole): string {
  const { size, align, firstLine, before, after, line } = ruleOf(role)
  return [
    `font-family:'${typeface}',serif`,
    `font-size:${size}pt`,
    `text-align:${alignments[align]}`,
    `text-indent:${points(firstLine)}`,
    `margin:${points(before)} 0 ${points(after)} 0`,
    `line-height:${Math.round(((line ?? 240) / 240) * 100)}%`,
  ].join(';')
}
