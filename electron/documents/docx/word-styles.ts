import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import {
  language,
  type ParagraphRole,
  type ParagraphRule,
  paragraphRules,
  ruleOf,
  typeface,
} from '../../../shared/documents/layout-rules.ts'
import { fold } from '../../../shared/vietnamese.ts'

/** Points to Word's half points. */
export const halfPoints = (points: number): number => points * 2

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const

/** A style's id: its Vietnamese name in plain letters, as Word itself makes ids. */
function styleId(rule: ParagraphRule): string {
  return fold(rule.name).replace(/[^a-z0-9]+/g, '-')
}

const ids = new Map<string, string>(
  Object.entries(paragraphRules).map(([role, rule]) => [role, styleId(rule)]),
)

/** The Word style of a role. */
export function styleOf(role: ParagraphRole): string {
  return ids.get(role) ?? 'Normal'
}

function paragraphStyle(role: ParagraphRole): IParagraphStyleOptions {
  const { name, size, bold, italic, align, firstLine, before, after, line, keepNext, outline } = ruleOf(role)
  return {
    id: styleOf(role),
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) },
    paragraph: {
      alignment: alignments[align],
      spacing: { before: before ?? 0, after: after ?? 0, line: line ?? 240, lineRule: LineRuleType.AUTO },
      ...(firstLine ? { indent: { firstLine } } : {}),
      ...(keepNext ? { keepNext } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  }
}

const roles = Object.keys(paragraphRules).filter((role): role is ParagraphRole => role in paragraphRules)

/** Every kind of paragraph as a named Word style, with levels for the navigation pane, over the decree's typeface. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: typeface,
        size: halfPoints(14),
        language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: roles.map(paragraphStyle),
}
