import type { CSSProperties } from 'react'
import { type ParagraphRole, ruleOf, typeface } from '../../shared/documents/layout-rules.ts'

/** A printed length on the screen: twips to points, times the page's scale. */
export function onScreen(twips: number): string {
  return `calc(${twips / 20}pt * var(--page-scale, 1))`
}

const alignments = { left: 'left', center: 'center', both: 'justify' } as const

/** The look of a paragraph by the decree's table, the same that Word is given. */
export function paragraphStyle(role: ParagraphRole): CSSProperties {
  const rule = ruleOf(role)
  return {
    fontFamily: `'${typeface}', 'Liberation Serif', serif`,
    fontSize: onScreen(rule.size * 20),
    fontWeight: rule.bold ? 700 : 400,
    fontStyle: rule.italic ? 'italic' : 'normal',
    textAlign: alignments[rule.align],
    textIndent: rule.firstLine ? onScreen(rule.firstLine) : 0,
    marginTop: rule.before ? onScreen(rule.before) : 0,
    marginBottom: rule.after ? onScreen(rule.after) : 0,
    // A single line of Times New Roman is 1.15 of its size.
    lineHeight: ((rule.line ?? 240) / 240) * 1.15,
    // Room left for the registry is made of spaces.
    whiteSpace: 'pre-wrap',
  }
}

const styles = new Map<ParagraphRole, CSSProperties>()

/** As `paragraphStyle`, one object a role. */
export function styleOf(role: ParagraphRole): CSSProperties {
  const known = styles.get(role)
  if (known) return known
  const made = paragraphStyle(role)
  styles.set(role, made)
  return made
}
