import { type RefObject, useEffect, useState } from 'react'
import { topOfBlock } from '../../editor/far-blocks.ts'
import { placeId } from '../../page/paragraph-view.tsx'

/** Pixels below the top within which a heading counts as reached: a little more than it is scrolled to. */
const slack = 28

/**
 * The heading that the reader is under: the last one that has passed the top of the pane.
 *
 * @param pane the element that scrolls.
 * @param sources headings in order.
 */
export function usePlaceInView(
  pane: RefObject<HTMLElement | null>,
  sources: readonly string[],
): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const element = pane.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const top = element.getBoundingClientRect().top + slack
      const passed = (source: string) => {
        const block = document.getElementById(placeId(source))
        return block === null || topOfBlock(block) <= top
      }
      // Headings are in order, so the last that has passed is found by halving.
      let low = 0
      let high = sources.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (passed(sources[middle] ?? '')) low = middle + 1
        else high = middle
      }
      setCurrent(sources[Math.max(0, low - 1)])
    }
    const scrolled = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [pane, sources])
  return current
}
