import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { registerPending } from '../../data/pending-saves.ts'

/** Milliseconds of quiet after which typed words are handed on: each handing on is one step of undo. */
const quietTime = 1_000

/**
 * Words of a field while they are typed. They are handed on after a pause, when the field is left, when it goes from
 * the screen and before the window does.
 *
 * @returns the words to show, how to type, how to hand them on now, and how to take back what was not handed on
 *   (answers false when there is nothing).
 */
export function useHeldText(value: string, onCommit: (text: string) => void) {
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
    const leave = registerPending({
      flush: async () => {
        commit()
        return true
      },
      unsaved: () => true,
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [held, commit])
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
