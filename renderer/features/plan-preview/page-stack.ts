import type { LaidOutPage } from '../../../shared/documents/pages.ts'

/** Pixels between two pages, and above the first. */
export const pageGap = 16

/** A page in the stack: pixels of the screen. */
export type StackedPage = {
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number
}
/** Where a block's first line stands, from the top of the stack. */
export type Place = { readonly source: string; readonly page: number; readonly top: number }

export type PageStack = {
  readonly pages: readonly StackedPage[]
  readonly height: number
  /** Blocks from top to bottom. */
  readonly places: readonly Place[]
}

function firstLines(page: LaidOutPage): readonly { readonly source: string; readonly y: number }[] {
  return page.blocks.flatMap(block => {
    if (block.type === 'rule') return []
    const pieces = block.type === 'table' ? block.cells.flatMap(cell => cell.content) : [block]
    return pieces.flatMap(piece => {
      const [line] = piece.type === 'paragraph' ? piece.lines : []
      return piece.type === 'paragraph' && piece.source !== null && line
        ? [{ source: piece.source, y: line.y }]
        : []
    })
  })
}

/**
 * Pages one under the other.
 *
 * @param scaleOf the scale at which a page is shown; 1 is its true size.
 */
export function stackPages(pages: readonly LaidOutPage[], scaleOf: (page: LaidOutPage) => number): PageStack {
  const stacked: StackedPage[] = []
  const places: Place[] = []
  const known = new Set<string>()
  let top = pageGap
  for (const [index, page] of pages.entries()) {
    const scale = scaleOf(page)
    stacked.push({ top, width: page.width * scale, height: page.height * scale, scale })
    for (const { source, y } of firstLines(page)) {
      // A block's place is where it starts, not where it goes on.
      if (known.has(source)) continue
      known.add(source)
      places.push({ source, page: index, top: top + y * scale })
    }
    top += page.height * scale + pageGap
  }
  places.sort((a, b) => a.top - b.top)
  return { pages: stacked, height: top, places }
}

/** The first page of which something lies below a height of the stack; the last page when none does. */
export function pageAt({ pages }: PageStack, y: number): number {
  const index = pages.findIndex(page => page.top + page.height > y)
  return index < 0 ? Math.max(0, pages.length - 1) : index
}

/** What stands at the top of a reader's view: a block, and how far the view's top is below the block's own. */
export type Anchor = { readonly source: string; readonly below: number }

/** The last block that starts at or above a height of the stack; undefined above the first one. */
export function anchorAt({ places }: PageStack, y: number): Anchor | undefined {
  const place = places.findLast(one => one.top <= y)
  return place && { source: place.source, below: y - place.top }
}

/** Where the view's top belongs in another stack so that the reader goes on reading; undefined when the block is gone. */
export function topOf({ places }: PageStack, anchor: Anchor): number | undefined {
  const place = places.find(one => one.source === anchor.source)
  return place && place.top + anchor.below
}

/** From where to where a block reaches: to the next one's start; undefined when it is not on the pages. */
export function reachOf(
  { places, height }: PageStack,
  source: string,
): { readonly top: number; readonly bottom: number } | undefined {
  const index = places.findIndex(one => one.source === source)
  const place = places[index]
  return place && { top: place.top, bottom: places[index + 1]?.top ?? height }
}
