import type { GridPlace } from './grid-model.ts'

/** What of the grid is at a point of the screen. */
export type Hit = {
  readonly part: 'cell' | 'gutter' | 'handle'
  readonly place: GridPlace
  readonly row: Element
}

/** Finds the cell that an element belongs to; null when it is none of the rows'. */
export function hitOf(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null
  const row = target.closest('[data-index]')
  if (row === null) return null
  const index = Number(row.getAttribute('data-index'))
  if (target.closest('[data-gutter]')) return { part: 'gutter', place: { row: index, column: 0 }, row }
  const cell = target.closest('[data-column]')
  if (cell === null) return null
  const place = { row: index, column: Number(cell.getAttribute('data-column')) }
  return { part: target.closest('[data-handle]') ? 'handle' : 'cell', place, row }
}

/** Which of the rows in sight is nearest to a point of the screen that may lie outside them. */
export function hitNear(scroller: Element, headerHeight: number, x: number, y: number): Hit | null {
  const box = scroller.getBoundingClientRect()
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
  const left = within(x, box.left + 2, box.left + scroller.clientWidth - 2)
  const top = within(y, box.top + headerHeight + 2, box.top + scroller.clientHeight - 2)
  const found = hitOf(document.elementFromPoint(left, top))
  if (found) return found
  // Past the last row or column: the nearest there is.
  const rows = [...scroller.querySelectorAll('[data-index]')]
  const row = rows.findLast(one => one.getBoundingClientRect().top <= top) ?? rows[0]
  if (row === undefined) return null
  const cells = [...row.querySelectorAll('[data-column]')]
  const cell = cells.findLast(one => one.getBoundingClientRect().left <= left) ?? cells[0]
  return hitOf(cell ?? null)
}
