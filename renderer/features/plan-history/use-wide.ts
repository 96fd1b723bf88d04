import { useSyncExternalStore } from 'react'

/** From this width of the window two texts fit beside each other. */
const wide = window.matchMedia('(min-width: 1200px)')

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window is wide enough for two texts side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
