import type { Block, TableBlock, TextBlock } from '../plans/block.ts'
import { rich } from '../plans/rich-text.ts'

/** A block that has no id yet. */
export type DraftBlock = Omit<TextBlock, 'id'> | Omit<TableBlock, 'id'>

/** Lines under a heading, whatever level the heading will have. */
export type Chapter = { readonly title: string; readonly lines: readonly DraftBlock[] }

export const section = (words: string): DraftBlock => ({ kind: 'section', text: rich(words) })
export const paragraph = (words: string): DraftBlock => ({ kind: 'paragraph', text: rich(words) })
export const dash = (words: string): DraftBlock => ({ kind: 'dash', text: rich(words) })
export const plus = (words: string): DraftBlock => ({ kind: 'plus', text: rich(words) })

/** Ends a sentence that stands where the log has nothing to draft from; `checkUnwritten` finds it before it prints. */
export const callToWrite = 'bổ sung nội dung trước khi trình ký'

/** Chapters as blocks under headings of one level. */
export function chapterBlocks(
  chapters: readonly Chapter[],
  level: 'section' | 'clause' | 'subclause',
): readonly DraftBlock[] {
  return chapters.flatMap(({ title, lines }) => [
    level === 'section' ? section(title) : { kind: level, text: rich(title), title: true as const },
    ...lines,
  ])
}

/**
 * A table inside the text.
 *
 * @param rows of plain words, the first one the headings; each as long as `widths`.
 */
export function tableOf(widths: readonly number[], rows: readonly (readonly string[])[]): DraftBlock {
  return {
    kind: 'table',
    widths: [...widths],
    headerRows: 1,
    rows: rows.map(cells => cells.map(words => ({ text: [...rich(words)] }))),
  }
}

/** Blocks with ids of their own. */
export function withIds(drafts: readonly DraftBlock[], newId: () => string): readonly Block[] {
  return drafts.map((draft): Block => ({ ...draft, id: newId() }))
}
