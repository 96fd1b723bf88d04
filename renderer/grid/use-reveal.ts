import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { ColumnLayout } from './column-layout.ts'
import type { GridPlace, GridTable } from './grid-model.ts'
import type { RowWindow } from './use-row-window.ts'

type Wanted = { readonly place: GridPlace; readonly middle: boolean; tries: number }

/** Rows are measured as they come into sight, which can move them out again. */
const mostTries = 8

/** Where to scroll so that a stretch is in sight; the same offset when it is. */
function offsetFor(now: number, room: number, start: number, end: number, middle: boolean): number {
  if (start >= now && end <= now + room) return now
  if (middle) return start - Math.max(0, (room - (end - start)) / 2)
  return start < now || end - start > room ? start : end - room
}

/** Brings cells into sight, past the header and the columns that stay. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  virtual: RowWindow,
  layout: ColumnLayout,
  table: GridTable,
) {
  const wanted = useRef<Wanted | null>(null)
  const attempt = () => {
    const element = scroller.current
    const wish = wanted.current
    if (!element || !wish) return
    const { row, column } = wish.place
    const drawn = virtual.getVirtualItems().some(({ index }) => index === row)
    const item = virtual.measurementsCache[row]
    if (!item || wish.tries-- === 0) {
      wanted.current = null
      return
    }
    const margin = virtual.options.scrollMargin
    const top = offsetFor(
      element.scrollTop,
      element.clientHeight - margin,
      item.start - margin,
      item.end - margin,
      wish.middle,
    )
    const movedDown = Math.abs(top - element.scrollTop) > 0.5
    if (movedDown) element.scrollTop = top
    if (column >= layout.frozen && table.rows[row]?.kind === 'row') {
      const start = (layout.lefts[column] ?? 0) - layout.frozenWidth
      const room = element.clientWidth - layout.frozenWidth
      const left = offsetFor(element.scrollLeft, room, start, start + (layout.widths[column] ?? 0), false)
      if (Math.abs(left - element.scrollLeft) > 0.5) element.scrollLeft = left
    }
    if (!movedDown && drawn) wanted.current = null
  }
  useLayoutEffect(attempt)
  const reveal = useCallback((place: GridPlace, middle = false) => {
    wanted.current = { place, middle, tries: mostTries }
  }, [])
  /** The person scrolls: what was to be shown is hers to find. */
  const letGo = useCallback(() => {
    wanted.current = null
  }, [])
  return { reveal, letGo }
}
