import { type Block, textBlockKinds } from '../../../shared/plans/block.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { fold } from '../../../shared/vietnamese.ts'
import type { TaskPlace } from './task-places.ts'

/** The headings that a block stands under, the nearest first. */
function headingsOver(body: readonly Block[], blockId: string): readonly string[] {
  const at = body.findIndex(({ id }) => id === blockId)
  let level: number = textBlockKinds.length
  const headings: string[] = []
  for (const block of body.slice(0, Math.max(at, 0)).toReversed()) {
    if (block.kind === 'table') continue
    const own = textBlockKinds.indexOf(block.kind)
    const heads = block.kind === 'part' || block.kind === 'section' || block.title !== undefined
    if (!heads || own >= level) continue
    headings.push(plainText(block.text))
    level = own
  }
  return headings
}

const bare = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The group that is called like a heading over a block of the body; undefined when none is. */
export function placeForBlock(
  places: readonly TaskPlace[],
  body: readonly Block[],
  blockId: string | undefined,
): TaskPlace | undefined {
  if (blockId === undefined) return undefined
  const wanted = headingsOver(body, blockId).map(bare)
  return wanted
    .flatMap(heading => places.filter(({ title }) => title !== '' && bare(title) === heading))
    .at(0)
}
