import { type Block, textBlockKinds } from '../plans/block.ts'

const levelOf = (block: Block) =>
  block.kind === 'table' ? textBlockKinds.length : textBlockKinds.indexOf(block.kind)
/** Paragraphs and tables belong to what they follow and hold nothing themselves. */
const holdsNone = (block: Block) => block.kind === 'table' || block.kind === 'paragraph'

/** For each block the place of the numbered block or heading that it stands under; -1 for none. */
export function parentsOfBlocks(blocks: readonly Block[]): readonly number[] {
  const open: { readonly place: number; readonly level: number }[] = []
  return blocks.map((block, place) => {
    const level = levelOf(block)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.place ?? -1
    if (!holdsNone(block)) open.push({ place, level })
    return parent
  })
}
