import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds of quiet after which typed words are handed on: each handing on is one step of undo. */
const quietTime = 1_000

/** What is to be done as long as typed words were not handed on: `commit` hands them on. */
export type WhileHeld = (commit: () => void) => () => void

/**
 * Words of a field while they are typed. They are handed on after a pause, when the field is left, when it goes from
 * the screen and, by `whileHeld`, before the window does.
 *
 * @param whileHeld is told of words that were not handed on yet, and how to hand them on; returns how to end that. It
 *   stays the same function.
 * @returns the words to show, how to type, how to hand them on now, and how to take back what was not handed on
 *   (answers false when there is nothing).
 */
export function useHeldText(value: string, onCommit: (text: string) => void, whileHeld: WhileHeld) {
  const [held, setHeld] = useState<string | null>(null)
  const latest = useRef({ held, value, onCommit })
  useLayoutEffect(() => {
    latest.current = { held, value, onCommit }
  })
  const hold = useCallback((text: string | null) => {
    // At once: the field may be left before it is drawn again.
    latest.current.held = text
    setHeld(text)
  }, [])
  const commit = useCallback(() => {
    const now = latest.current
    const { held: words } = now
    if (words === null) return
    hold(null)
    if (words !== now.value) now.onCommit(words)
  }, [hold])
  useEffect(() => {
    if (held === null) return
    const timer = setTimeout(commit, quietTime)
    const leave = whileHeld(commit)
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [held, commit, whileHeld])
  useEffect(() => commit, [commit])
  return {
    text: held ?? value,
    type: hold,
    commit,
    takeBack: () => {
      if (latest.current.held === null || latest.current.held === latest.current.value) return false
      hold(null)
      return true
    },
  }
}

/** Enter hands on in a line; Escape and the first Ctrl+Z take back what is being typed. */
export function heldKeys(held: ReturnType<typeof useHeldText>, lines: boolean) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (event.key === 'Enter' && !lines) held.commit()
    else if ((event.key === 'Escape' || undoes) && held.takeBack()) {
      event.preventDefault()
      // What is open around the field stays open; the step before stays done.
      event.stopPropagation()
    }
  }
}
