import { useEffect } from 'react'
import type { PlanHistory } from './plan-history.ts'

/** What a key asks of the history; null when it is another key. */
function asked(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

/** Whether a field undoes by itself: one in a question, or one that is no part of the plan. */
function undoesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal="true"], [data-own-undo], search') !== null
}

/** Ctrl+Z and Ctrl+Y take back and do again the plan's latest step, wherever in its screens it was made. */
export function useUndoKeys(history: PlanHistory) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const wish = event.isComposing ? null : asked(event)
      if (wish === null || undoesItself(event.target)) return
      event.preventDefault()
      history[wish]()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [history])
}
