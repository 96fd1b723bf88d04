import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Anchor, anchorAt, type PageStack, pageAt, topOf } from './page-stack.ts'
import { putPane } from './put-pane.ts'

/** Pages that are drawn, and the one that is read. */
export type PageView = { readonly first: number; readonly last: number; readonly reading: number }

const nothing: PageView = { first: 0, last: 1, reading: 0 }

/** Keeps the reader at her words when the pages, or their scale, change. */
function useSteady(pane: RefObject<HTMLElement | null>, stack: PageStack) {
  const anchor = useRef<Anchor | undefined>(undefined)
  useLayoutEffect(() => {
    const element = pane.current
    const held = anchor.current
    if (!element || !held) return
    const top = topOf(stack, held)
    if (top !== undefined) putPane(element, top)
  }, [pane, stack])
  return anchor
}

/**
 * Follows a pane that scrolls over a stack of pages.
 *
 * @param pane the element that scrolls; the stack starts at its content's top.
 */
export function usePageView(pane: RefObject<HTMLElement | null>, stack: PageStack): PageView {
  const [view, setView] = useState(nothing)
  const anchor = useSteady(pane, stack)
  useEffect(() => {
    const element = pane.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const { scrollTop, clientHeight } = element
      anchor.current = anchorAt(stack, scrollTop)
      // A view above and below are drawn ahead.
      const next = {
        first: pageAt(stack, scrollTop - clientHeight),
        last: pageAt(stack, scrollTop + 2 * clientHeight),
        reading: pageAt(stack, scrollTop + clientHeight / 3),
      }
      setView(old =>
        old.first === next.first && old.last === next.last && old.reading === next.reading ? old : next,
      )
    }
    const scrolled = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', scrolled, { passive: true })
    const resized = new ResizeObserver(scrolled)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', scrolled)
      resized.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [pane, stack, anchor])
  return view
}
