import { type RefObject, useCallback, useEffect, useState } from 'react'
import { pageGap } from './page-stack.ts'

/** Percent of the true size; `fit` makes each page as wide as the pane. */
export const zooms = ['fit', 50, 75, 100, 125, 150, 200] as const
export type Zoom = (typeof zooms)[number]

/** Neither tiny in a narrow pane nor huge on a wide screen. */
const [narrowest, widest] = [0.3, 1.5]

/**
 * How large pages are shown.
 *
 * @param pane the element that scrolls.
 */
export function useZoom(pane: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  const scaleOf = useCallback(
    (page: { readonly width: number }) => {
      if (zoom !== 'fit') return zoom / 100
      const fitting = (width - 2 * pageGap) / page.width
      return Math.min(widest, Math.max(narrowest, fitting))
    },
    [zoom, width],
  )
  return { zoom, setZoom, scaleOf }
}
