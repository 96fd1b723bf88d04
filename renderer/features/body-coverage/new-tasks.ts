import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import type { Block, TextBlock } from '../../../shared/plans/block.ts'
import { tasksFromBlocks } from '../../../shared/tasks/tasks-from-blocks.ts'

/** What rows are drafted from. */
export type Source = { readonly body: readonly Block[]; readonly year: number }

/** The rows that paragraphs of the body give in the form of an appendix, in the body's order. */
export function draftRows(
  source: Source,
  blockIds: readonly string[],
  appendix: Pick<Appendix, 'columns'>,
  newId: () => string,
): readonly RowItem[] {
  const named = new Set(blockIds)
  const blocks = source.body.filter(
    (block): block is TextBlock => block.kind !== 'table' && named.has(block.id),
  )
  return tasksFromBlocks(blocks, source, appendix, newId)
}
