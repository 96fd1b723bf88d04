import { useEffect, useRef } from 'react'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { lineId } from './line-view.tsx'

/** Lines get their true height only when they come into view, which moves what was scrolled to: so look again. */
function showSteadily(element: HTMLElement, looks = 4) {
  element.scrollIntoView({ block: 'center' })
  if (looks > 1) requestAnimationFrame(() => showSteadily(element, looks - 1))
}

/**
 * Goes from difference to difference: F8 and Shift+F8 anywhere, `n` and `p` for the element that takes `onKeyDown`.
 *
 * @param keys keys of the lines that differ, in order.
 */
export function useDifferences(keys: readonly string[]) {
  const current = useRef(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines start from the beginning
  useEffect(() => {
    current.current = -1
  }, [keys])
  const go = (step: 1 | -1) => {
    if (keys.length === 0) return
    const from = current.current
    const next = from < 0 && step < 0 ? keys.length - 1 : (from + step + keys.length) % keys.length
    current.current = next
    const element = document.getElementById(lineId(keys[next] ?? ''))
    if (element === null) return
    element.focus({ preventScroll: true })
    showSteadily(element)
  }
  useShortcuts({ F8: () => go(1), 'Shift+F8': () => go(-1) })
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'n') go(1)
    else if (event.key === 'p') go(-1)
    else return
    event.preventDefault()
  }
  return { next: () => go(1), previous: () => go(-1), onKeyDown }
}
