import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { PlanSession } from './plan-session.ts'

/** Milliseconds of quiet before what is worked out over the whole text is worked out again. */
const restTime = 250

/**
 * A small value of the editor's state; the component is drawn again only when the value is another.
 *
 * @param select gives a plain value: text, number, boolean. It runs after every key, so it must be quick.
 */
export function useSessionValue<T extends string | number | boolean>(
  session: PlanSession,
  select: (state: EditorState) => T,
): T {
  return useSyncExternalStore(session.subscribe, () => select(session.state()))
}

/**
 * A value over the whole text, such as its outline; worked out when typing rests.
 *
 * @param select must give the same object when nothing in it changed, or be cheap to draw.
 */
export function useRestingValue<T>(session: PlanSession, select: (state: EditorState) => T): T {
  const [value, setValue] = useState(() => select(session.state()))
  const doc = useRef(session.state().doc)
  const look = useCallback(() => {
    doc.current = session.state().doc
    setValue(select(session.state()))
  }, [session, select])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    if (doc.current !== session.state().doc) look()
    const stop = session.subscribe(change => {
      if (change === null) return
      clearTimeout(timer)
      timer = setTimeout(look, restTime)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, look])
  return value
}
