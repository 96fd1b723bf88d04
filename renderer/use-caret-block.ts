import { useEffect, useState } from 'react'
import { planEditor } from './editor/plan-editor.ts'
import type { PlanSession } from './editor/plan-session.ts'

/** Milliseconds that the caret must stay in a block: arrow keys that pass through blocks are no writing. */
const restTime = 300

/** The id of the block or basis in which the caret rests; undefined outside both. It is not told of every key. */
export function useCaretBlock(session: PlanSession): string | undefined {
  const [id, setId] = useState(() => planEditor(session).currentId())
  useEffect(() => {
    const { currentId } = planEditor(session)
    let timer: ReturnType<typeof setTimeout> | undefined
    let latest = currentId()
    setId(latest)
    const stop = session.subscribe(() => {
      const now = currentId()
      if (now === latest) return
      latest = now
      clearTimeout(timer)
      timer = setTimeout(() => setId(now), restTime)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session])
  return id ?? undefined
}
