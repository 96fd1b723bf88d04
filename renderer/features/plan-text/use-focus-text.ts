import { useEffect } from 'react'
import { isFocusFree } from '../../components/focus-history.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import type { PlanSession } from '../../editor/plan-session.ts'

/** Puts the caret where it was last, and that place in view. */
function toText(session: PlanSession) {
  session.view()?.focus()
  session.dispatch(session.state().tr.scrollIntoView())
}

/**
 * Gives the keyboard to the text when its screen opens and nothing else has it, and on Alt+2 when it is open already:
 * whoever came by a key can write at once, whoever came by a click on the tab stays on the tab.
 */
export function useFocusText(session: PlanSession) {
  useEffect(() => {
    if (isFocusFree()) toText(session)
  }, [session])
  useShortcuts({ 'Alt+2': () => toText(session) })
}
