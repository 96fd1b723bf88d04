import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner size of an element in pixels, as it changes; 0 before it is drawn. */
export function useBox(element: RefObject<HTMLElement | null>) {
  const [box, setBox] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const shown = element.current
    if (!shown) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = shown
      setBox(old => (old.width === width && old.height === height ? old : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(shown)
    return () => observer.disconnect()
  }, [element])
  return box
}
