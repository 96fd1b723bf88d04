import { useEffect } from 'react'
import { planEditor } from '../../editor/plan-editor.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { placeId } from '../../page/paragraph-view.tsx'

/** Milliseconds that the asked-for block stays marked. */
const markedTime = 4_000

/** Brings the asked-for block into view when the route names one, and marks it for a while. */
export function useGoToPlace(session: PlanSession, place: string | undefined) {
  useEffect(() => {
    if (place === undefined || !planEditor(session).goTo(place)) return
    // The mark lies over the text, not in it: what the editor shows is the editor's own.
    const element = document.getElementById(placeId(place))
    const mark = element?.animate(
      [
        { backgroundColor: '#fff4ce', boxShadow: '0 0 0 4px #fff4ce' },
        { backgroundColor: '#fff4ce', boxShadow: '0 0 0 4px #fff4ce', offset: 0.8 },
        {},
      ],
      { duration: markedTime },
    )
    return () => mark?.cancel()
  }, [session, place])
}
