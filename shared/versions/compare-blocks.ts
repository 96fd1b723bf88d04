import type { Block } from '../plans/block.ts'
import { numberBlocks } from '../plans/numbering.ts'
import { plainText } from '../plans/rich-text.ts'
import { arrangeEntries, type Outline } from './arrange-entries.ts'
import { parentsOfBlocks } from './block-outline.ts'
import { entriesOf } from './compare-entries.ts'
import { looksDiffer } from './compare-rich-text.ts'
import { compareTables, tableOfOneSide, textOfTable } from './compare-table.ts'
import type { Aspect, BlockEntry, Numbers } from './comparison.ts'
import { sameData } from './same-data.ts'

const textOf = (block: Block) => (block.kind === 'table' ? textOfTable(block) : plainText(block.text))

/** A body's blocks under their headings. */
export const outlineOfBlocks = (blocks: readonly Block[]): Outline => ({
  items: blocks.map(block => ({
    id: block.id,
    kind: block.kind,
    family: block.kind === 'table' ? 'table' : 'text',
    text: textOf(block),
  })),
  parents: parentsOfBlocks(blocks),
})

function aspectsOf(before: Block, after: Block): readonly Aspect[] {
  if (before.kind === 'table' || after.kind === 'table') {
    const { id: _, ...left } = before
    const { id: __, ...right } = after
    return textOf(before) === textOf(after) && !sameData(left, right) ? ['shape'] : []
  }
  return [
    ...(before.kind === after.kind ? [] : ['kind' as const]),
    ...(before.number === after.number ? [] : ['number' as const]),
    ...(before.title !== after.title || looksDiffer(before.text, after.text) ? ['look' as const] : []),
  ]
}

/**
 * Two bodies block by block. A number that only follows from the blocks before it is no change.
 *
 * @param sameIds whether equal ids mean the same block: versions of one plan.
 */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  sameIds: boolean,
): readonly BlockEntry[] {
  const fates = arrangeEntries(outlineOfBlocks(before), outlineOfBlocks(after), sameIds)
  const [numbersBefore, numbersAfter] = [numberBlocks(before), numberBlocks(after)]
  const entries = entriesOf(before, after, fates, { textOf, aspectsOf, idOf: block => block.id })
  return entries.map((entry, index) => {
    const fate = fates[index]
    const rows = rowsOf(entry.before, entry.after)
    return {
      ...entry,
      numbers: numbersOf(numbersBefore[fate?.before ?? -1], numbersAfter[fate?.after ?? -1]),
      ...(rows && { rows }),
    }
  })
}

function rowsOf(before: Block | undefined, after: Block | undefined) {
  if (before?.kind === 'table')
    return after?.kind === 'table' ? compareTables(before, after) : tableOfOneSide(before, 'removed')
  return after?.kind === 'table' ? tableOfOneSide(after, 'added') : undefined
}

/** Numbers as they print on either side; a side without a number has none. */
export function numbersOf(before: string | undefined, after: string | undefined): Numbers {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}
