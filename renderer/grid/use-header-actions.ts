import { useLayoutEffect, useMemo, useRef } from 'react'
import type { HeaderActions } from './grid-header.tsx'

/** Keeps the header's functions the same while what they do changes with every selection. */
export function useHeaderActions(given: HeaderActions): HeaderActions {
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  })
  return useMemo(
    () => ({
      onSelect: (index, extend) => latest.current.onSelect(index, extend),
      onSelectAll: () => latest.current.onSelectAll(),
      onResize: (key, px) => latest.current.onResize(key, px),
      onFit: index => latest.current.onFit(index),
      onMove: (key, gap) => latest.current.onMove(key, gap),
      onLine: left => latest.current.onLine(left),
      onLeave: () => latest.current.onLeave(),
    }),
    [],
  )
}
