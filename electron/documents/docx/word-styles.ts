import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import {
  language,
  type ParagraphRole,
  type ParagraphRule,
  paragraphRules,
  ruleOf,
  typeface,
} from '../../../shared/documents/layout-rules.ts'
import { lineHeight } from '../../../shared/documents/line-height.ts'
import { fold } from '../../../shared/vietnamese.ts'

/** Points to Word's half points. */
export const halfPoints = (points: number): number => points * 2

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const

/** What a set of styles takes from a rule in its own way. */
type Manner = {
  readonly alignment: (rule: ParagraphRule) => (typeof alignments)[keyof typeof alignments]
  /** 240ths of a line. */
  readonly line: (rule: ParagraphRule) => number
}

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

function paragraphStyle(role: ParagraphRole, manner: Manner): IParagraphStyleOptions {
  const rule = ruleOf(role)
  const { name, size, bold, italic, firstLine, before, after, keepNext, outline } = rule
  return {
    id: styleOf(role),
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) },
    paragraph: {
      alignment: manner.alignment(rule),
      spacing: {
        before: before ?? 0,
        after: after ?? 0,
        line: manner.line(rule),
        lineRule: LineRuleType.AUTO,
      },
      ...(firstLine ? { indent: { firstLine } } : {}),
      // Nor is a heading itself parted by the end of a page.
      ...(keepNext ? { keepNext, keepLines: true } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  }
}

const roles = Object.keys(paragraphRules).filter((role): role is ParagraphRole => role in paragraphRules)

function stylesOf(manner: Manner): IStylesOptions {
  return {
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
    paragraphStyles: roles.map(role => paragraphStyle(role, manner)),
  }
}

/** Every kind of paragraph as a named Word style, with levels for the navigation pane, over the decree's typeface. */
export const wordStyles = stylesOf({
  alignment: rule => alignments[rule.align],
  line: rule => rule.line ?? 240,
})

/**
 * The same for laying pages out as LibreOffice does: nothing justified, since Word squeezes spaces of justified lines,
 * and lines of whole twips, as which LibreOffice counts them down the page.
 */
export const layoutStyles = stylesOf({
  alignment: ({ align }) => alignments[align === 'both' ? 'left' : align],
  line: rule => ((rule.line ?? 240) * Math.round(lineHeight(rule))) / lineHeight(rule),
})
