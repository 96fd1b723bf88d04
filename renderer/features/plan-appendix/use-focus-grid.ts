import { useEffect, useEffectEvent } from 'react'

/** The keyboard goes to the grid when its screen opens and nothing else has it. */
export function useFocusGrid(toGrid: () => void) {
  const take = useEffectEvent(() => {
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) toGrid()
  })
  useEffect(() => {
    // The grid is drawn once its room is measured.
    const frame = requestAnimationFrame(() => take())
    return () => cancelAnimationFrame(frame)
  }, [])
}
