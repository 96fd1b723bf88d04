import type { Block } from '../../../shared/plans/block.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { upper } from '../../../shared/vietnamese.ts'

export type OutlineEntry = {
  /** The block it goes to. */
  readonly id: string
  /** 0 outermost. */
  readonly level: number
  /** As it prints, with its number. */
  readonly text: string
}

const levels: Partial<Record<Block['kind'], number>> = {
  part: 0,
  section: 1,
  clause: 2,
  subclause: 3,
  point: 4,
}

function isHeading(block: Block): boolean {
  return block.kind === 'part' || block.kind === 'section' || (block.kind !== 'table' && block.title === true)
}

function printed(block: Block, number: string | undefined): string {
  const words = block.kind === 'table' ? '' : plainText(block.text).trim()
  if (block.kind === 'part') return [number, upper(words)].filter(Boolean).join('. ')
  return [number, block.kind === 'section' ? upper(words) : words].filter(Boolean).join(' ')
}

/** The headings of a text in order, as they print. */
export function outlineOf(
  blocks: readonly Block[],
  numbers: readonly (string | undefined)[] = numberBlocks(blocks),
): readonly OutlineEntry[] {
  return blocks.flatMap((block, index) => {
    const level = levels[block.kind]
    if (level === undefined || !isHeading(block)) return []
    return [{ id: block.id, level, text: printed(block, numbers[index]) }]
  })
}

/** Whether two outlines would be drawn alike. */
export function sameOutline(left: readonly OutlineEntry[], right: readonly OutlineEntry[]): boolean {
  return (
    left.length === right.length &&
    left.every((entry, index) => {
      const other = right[index]
      return entry.id === other?.id && entry.level === other.level && entry.text === other.text
    })
  )
}

/** For every block and basis, the heading that it stands under; blocks before the first heading have none. */
export function headingsAbove(
  blocks: readonly Block[],
  outline: readonly OutlineEntry[],
): ReadonlyMap<string, string> {
  const headings = new Set(outline.map(entry => entry.id))
  const above = new Map<string, string>()
  let current: string | undefined
  for (const { id } of blocks) {
    if (headings.has(id)) current = id
    if (current !== undefined) above.set(id, current)
  }
  return above
}

/** The entries to show: those inside a folded one are left out. */
export function unfolded<Entry extends OutlineEntry>(
  entries: readonly Entry[],
  folded: ReadonlySet<string>,
): readonly Entry[] {
  let hiddenBelow = Number.POSITIVE_INFINITY
  return entries.filter(entry => {
    if (entry.level > hiddenBelow) return false
    hiddenBelow = folded.has(entry.id) ? entry.level : Number.POSITIVE_INFINITY
    return true
  })
}
