import { type RefObject, useEffect, useRef, useState } from 'react'

/** Height of a row in pixels, as the styles have it. */
const rowHeight = 32
/** Rows drawn above and below those in sight. */
const spare = 15

export type RowWindow = {
  readonly list: RefObject<HTMLUListElement | null>
  /** The rows to draw, and the room in pixels for those before and after them. */
  readonly first: number
  readonly end: number
  readonly above: number
  readonly below: number
}

/**
 * The rows of a long list that are worth drawing: a hundred pages have a thousand headings, and every one that is
 * drawn costs at every key.
 *
 * @param current the row to keep in sight; -1 for none.
 */
export function useRowWindow(count: number, current: number): RowWindow {
  const list = useRef<HTMLUListElement>(null)
  const [range, setRange] = useState({ first: 0, end: 60 })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      // By tens, so that scrolling seldom draws anew.
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight / 10) * 10 - spare)
      const end = first + Math.ceil(element.clientHeight / rowHeight / 10) * 10 + 10 + 2 * spare
      setRange(last => (last.first === first && last.end === end ? last : { first, end }))
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  useEffect(() => {
    const element = list.current
    if (!element || current < 0) return
    const top = current * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight
  }, [current])
  const first = Math.min(range.first, Math.max(0, count - 1))
  const end = Math.min(count, range.end)
  return { list, first, end, above: first * rowHeight, below: Math.max(0, count - end) * rowHeight }
}
