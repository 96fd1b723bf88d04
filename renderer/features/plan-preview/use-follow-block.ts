import { type RefObject, useEffect, useRef } from 'react'
import { type PageStack, reachOf } from './page-stack.ts'
import { putPane, standsAsPut } from './put-pane.ts'

/** Milliseconds since the reader's last scrolling in which the pages are hers. */
const readingTime = 1_000
/** Pixels at the pane's edges in which a block does not count as seen. */
const edges = { top: 24, bottom: 48 } as const

/**
 * Brings a block into view once when it becomes the current one and is out of sight; a block that is on no page yet is
 * shown when it gets there. A reader who scrolls the pages herself stays where she is until another block is current.
 */
export function useFollowBlock(
  pane: RefObject<HTMLElement | null>,
  stack: PageStack,
  current: string | undefined,
) {
  const asked = useRef<string | undefined>(undefined)
  const due = useRef(false)
  const readAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const element = pane.current
    const scrolled = () => {
      if (!element || standsAsPut(element)) return
      due.current = false
      readAt.current = performance.now()
    }
    element?.addEventListener('scroll', scrolled, { passive: true })
    return () => element?.removeEventListener('scroll', scrolled)
  }, [pane])
  useEffect(() => {
    if (asked.current !== current) {
      asked.current = current
      due.current = performance.now() - readAt.current > readingTime
    }
    const element = pane.current
    const reach = current === undefined ? undefined : reachOf(stack, current)
    if (!element || !reach || !due.current) return
    due.current = false
    const { scrollTop, clientHeight } = element
    const inSight =
      reach.bottom > scrollTop + edges.top && reach.top < scrollTop + clientHeight - edges.bottom
    if (!inSight) putPane(element, reach.top - clientHeight / 3)
  }, [pane, stack, current])
}
