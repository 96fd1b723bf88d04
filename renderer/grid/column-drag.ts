import { type ColumnLayout, leastWidth } from './column-layout.ts'
import { dragStart, trackDrag } from './track-drag.ts'

/** Shows where a dragged edge or column would land, in pixels from the grid's left edge; null when it is over. */
export type ShowLine = (left: number | null) => void

/** Drags the right edge of a column; the column is resized when the edge is let go. */
export function dragEdge(
  event: { readonly clientX: number },
  layout: ColumnLayout,
  index: number,
  show: ShowLine,
  onResize: (px: number) => void,
): void {
  const start = event.clientX
  const width = layout.widths[index] ?? leastWidth
  const left = layout.lefts[index] ?? 0
  let now = width
  trackDrag(
    move => {
      now = Math.max(leastWidth, Math.round(width + move.clientX - start))
      show(left + now)
    },
    done => {
      show(null)
      if (done && now !== width) onResize(now)
    },
  )
}

/** Before which column the mouse is: columns in sight first, those that scroll beneath them after. */
function gapAt(cells: readonly Element[], frozen: number, x: number): number {
  const boxes = cells.map(cell => cell.getBoundingClientRect())
  const isOverFrozen = frozen > 0 && x < (boxes[frozen - 1]?.right ?? 0)
  const from = isOverFrozen ? 0 : frozen
  const to = isOverFrozen ? frozen : boxes.length
  for (let index = from; index < to; index++) {
    const box = boxes[index]
    if (box && x < (box.left + box.right) / 2) return index
  }
  return to
}

/**
 * Drags a column's header to another place.
 *
 * @param cells the header's cells in their order.
 * @param onMove is told before which column it was let go; the number of columns for the end.
 */
export function dragColumn(
  event: { readonly clientX: number },
  cells: readonly Element[],
  layout: ColumnLayout,
  index: number,
  show: ShowLine,
  onMove: (gap: number) => void,
): void {
  const start = event.clientX
  let gap: number | null = null
  trackDrag(
    move => {
      if (gap === null && Math.abs(move.clientX - start) < dragStart) return
      gap = gapAt(cells, layout.frozen, move.clientX)
      show(layout.lefts[gap] ?? layout.total)
    },
    done => {
      show(null)
      if (done && gap !== null && gap !== index && gap !== index + 1) onMove(gap)
    },
  )
}
