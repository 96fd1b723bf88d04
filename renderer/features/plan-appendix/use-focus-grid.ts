import { useEffect, useEffectEvent } from 'react'
import { isFocusFree } from '../../components/focus-history.ts'

/** The keyboard goes to the grid when its screen opens and nothing else has it. */
export function useFocusGrid(toGrid: () => void) {
  const take = useEffectEvent(() => {
    if (isFocusFree()) toGrid()
  })
  useEffect(() => {
    // The grid is drawn once its room is measured.
    const frame = requestAnimationFrame(() => take())
    return () => cancelAnimationFrame(frame)
  }, [])
}
