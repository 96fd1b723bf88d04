import { ruleOf } from '../../../shared/documents/layout-rules.ts'
import type { Node } from '../../../shared/documents/model.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'

export type OutlineEntry = {
  /** The block it goes to. */
  readonly source: string
  /** 0 outermost. */
  readonly level: number
  readonly text: string
}

/** The headings of a document in order; a part's label and title are one entry. */
export function outlineOf(nodes: readonly Node[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const node of nodes) {
    if (node.type !== 'paragraph' || node.source === undefined) continue
    const text = plainText(node.runs).trim()
    const last = entries.at(-1)
    const { outline } = ruleOf(node.role)
    if (last?.source === node.source) {
      entries[entries.length - 1] = { ...last, text: `${last.text}. ${text}` }
    } else if (outline !== undefined) entries.push({ source: node.source, level: outline, text })
  }
  return entries
}
