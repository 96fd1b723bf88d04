import { type RefObject, useState } from 'react'
import type { GridRange, GridTable } from './grid-model.ts'
import { rangeOf, type Selection, selectPlace, selectRows } from './grid-selection.ts'
import { type Hit, hitNear, hitOf } from './hit.ts'
import { dragStart, trackDrag } from './track-drag.ts'

/** Milliseconds between two steps while the mouse is held outside the rows, and the share of its distance that each takes. */
const scrollEvery = 40
const scrollShare = 0.4

type Point = { readonly x: number; readonly y: number }

/** Scrolls towards a point outside the rows, and says where the mouse is, until the drag is over. */
function followMouse(
  scroller: HTMLElement,
  headerHeight: number,
  first: Point,
  onPoint: (point: Point) => void,
  onEnd: (done: boolean) => void,
): void {
  let point = first
  const past = (value: number, low: number, high: number) =>
    Math.min(0, value - low) + Math.max(0, value - high)
  const timer = window.setInterval(() => {
    const box = scroller.getBoundingClientRect()
    const down = past(point.y, box.top + headerHeight, box.top + scroller.clientHeight)
    const right = past(point.x, box.left, box.left + scroller.clientWidth)
    if (down === 0 && right === 0) return
    scroller.scrollBy(right * scrollShare, down * scrollShare)
    onPoint(point)
  }, scrollEvery)
  trackDrag(
    event => {
      point = { x: event.clientX, y: event.clientY }
      if (Math.abs(point.x - first.x) + Math.abs(point.y - first.y) >= dragStart) onPoint(point)
    },
    done => {
      window.clearInterval(timer)
      onEnd(done)
    },
  )
}

/** What the mouse does to cells and row numbers: select, extend, fill down by the corner, move rows by their numbers. */
export function useCellMouse(given: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly table: GridTable
  readonly headerHeight: number
  readonly selection: Selection | null
  readonly canMove: boolean
  /** A cell or a row's number is pressed: an edit elsewhere is over, the focus is the grid's. */
  readonly onTake: () => void
  readonly onSelect: (selection: Selection) => void
  readonly onFill: (range: GridRange, last: number) => void
  /** Rows of the range go before a row; the number of rows for the end. */
  readonly onMoveRows: (range: GridRange, gap: number) => void
}) {
  const { scroller, table, headerHeight, selection } = given
  const [fillLast, setFillLast] = useState<number | null>(null)
  const [gap, setGap] = useState<number | null>(null)

  const follow = (event: MouseEvent, onPoint: (point: Point) => void, onEnd: (done: boolean) => void) => {
    const element = scroller.current
    if (element) followMouse(element, headerHeight, { x: event.clientX, y: event.clientY }, onPoint, onEnd)
  }
  const near = ({ x, y }: Point) => (scroller.current ? hitNear(scroller.current, headerHeight, x, y) : null)

  const select = (event: MouseEvent, start: Selection) => {
    given.onSelect(start)
    const rows = start.whole === 'rows'
    follow(
      event,
      point => {
        const head = near(point)?.place
        if (head) given.onSelect(rows ? selectRows(start.anchor.row, head.row) : { ...start, head })
      },
      () => {},
    )
  }

  const fill = (event: MouseEvent, range: GridRange) => {
    let last = range.bottom
    follow(
      event,
      point => {
        last = Math.max(range.bottom, near(point)?.place.row ?? range.bottom)
        setFillLast(last)
      },
      done => {
        setFillLast(null)
        if (done && last > range.bottom) given.onFill(range, last)
      },
    )
  }

  const moveRows = (event: MouseEvent, range: GridRange, clicked: number) => {
    let target: number | null = null
    follow(
      event,
      point => {
        const hit = near(point)
        if (!hit) return
        const box = hit.row.getBoundingClientRect()
        target = hit.place.row + (point.y > (box.top + box.bottom) / 2 ? 1 : 0)
        setGap(target)
      },
      done => {
        setGap(null)
        if (!done) return
        if (target === null) given.onSelect(selectRows(clicked, clicked))
        else if (target < range.top || target > range.bottom + 1) given.onMoveRows(range, target)
      },
    )
  }

  const pressedMain = (event: MouseEvent, { part, place }: Hit, range: GridRange | null) => {
    if (part === 'handle' && range) fill(event, range)
    else if (part === 'gutter') {
      const holds =
        selection?.whole === 'rows' && range && place.row >= range.top && place.row <= range.bottom
      if (event.shiftKey && selection) given.onSelect(selectRows(selection.anchor.row, place.row))
      else if (holds && given.canMove) moveRows(event, range, place.row)
      else select(event, selectRows(place.row, place.row))
    } else if (event.shiftKey && selection) {
      select(event, { active: selection.active, anchor: selection.active, head: place })
    } else select(event, selectPlace(place))
  }

  /** The button of the menu: a cell outside the range is selected first. */
  const pressedOther = ({ part, place: { row, column } }: Hit, range: GridRange | null) => {
    const isInside =
      range && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
    if (!isInside) given.onSelect(part === 'gutter' ? selectRows(row, row) : selectPlace({ row, column }))
  }

  /** A button of the mouse goes down somewhere on the grid. */
  const pressed = (event: MouseEvent) => {
    const { target } = event
    if (!(target instanceof Element)) return
    if (target.closest('textarea, button, a, input, [role="option"], [role="columnheader"]')) return
    // The focus stays: scroll bars and the empty space around the rows end no edit.
    event.preventDefault()
    const hit = hitOf(target)
    if (!hit) return
    given.onTake()
    const range = selection && rangeOf(table, selection)
    if (event.button === 0) pressedMain(event, hit, range)
    else if (event.button === 2) pressedOther(hit, range)
  }

  return { pressed, fillLast, gap }
}
