import type { Block, TextBlockKind } from '../../shared/plans/block.ts'

export type BlockKind = Block['kind']

/** From the outermost kind inwards; what a promotion and a demotion step along. */
const ladder: readonly TextBlockKind[] = ['part', 'section', 'clause', 'subclause', 'point', 'dash', 'plus']

/** Depth of a kind, 0 outermost; undefined for paragraphs and tables, which stand at any level. */
function depthOf(kind: BlockKind): number | undefined {
  const depth = ladder.indexOf(kind as TextBlockKind)
  return depth < 0 ? undefined : depth
}

/** One level further in; a paragraph becomes a dash. Undefined where there is none. */
export function demoted(kind: TextBlockKind): TextBlockKind | undefined {
  return kind === 'paragraph' ? 'dash' : ladder[ladder.indexOf(kind) + 1]
}

/** One level further out; undefined where there is none. */
export function promoted(kind: TextBlockKind): TextBlockKind | undefined {
  const depth = depthOf(kind)
  return depth === undefined ? undefined : ladder[depth - 1]
}

/**
 * The end of what stands under a block: the index after its last. Under a numbered block stand deeper blocks and the
 * paragraphs and tables between them; under a dash only pluses, since a paragraph after a list ends it.
 *
 * @param kinds of all blocks in order.
 */
export function endOfBranch(kinds: readonly BlockKind[], start: number): number {
  const own = kinds[start]
  const depth = own === undefined ? undefined : depthOf(own)
  if (depth === undefined) return start + 1
  const holdsText = depth < ladder.indexOf('dash')
  let end = start + 1
  for (; end < kinds.length; end++) {
    const kind = kinds[end]
    const deeper = kind === undefined ? undefined : depthOf(kind)
    if (deeper === undefined ? !holdsText : deeper <= depth) break
  }
  return end
}

/**
 * Where a block with what is under it goes when it moves one place: over its neighbour with what is under that, or
 * over the heading that it is the first or last of.
 *
 * @returns the index before which it is put, in the present order; null at the text's edge.
 */
export function moveTarget(
  kinds: readonly BlockKind[],
  start: number,
  direction: 'up' | 'down',
): number | null {
  const own = kinds[start]
  if (own === undefined) return null
  const depth = depthOf(own)
  const depthAt = (index: number) => depthOf(kinds[index] ?? 'paragraph')
  if (direction === 'down') {
    const next = endOfBranch(kinds, start)
    if (next >= kinds.length) return null
    const beside = depth !== undefined && depthAt(next) === depth
    return beside ? endOfBranch(kinds, next) : next + 1
  }
  if (start === 0) return null
  if (depth === undefined) return start - 1
  let target = start - 1
  while (target > 0 && (depthAt(target) ?? Number.POSITIVE_INFINITY) > depth) target--
  return target
}

/** A list with the entries from `start` to `end` put before what is now at `target`, which lies outside them. */
export function moved<T>(list: readonly T[], start: number, end: number, target: number): readonly T[] {
  const taken = list.slice(start, end)
  return target <= start
    ? [...list.slice(0, target), ...taken, ...list.slice(target, start), ...list.slice(end)]
    : [...list.slice(0, start), ...list.slice(end, target), ...taken, ...list.slice(target)]
}
