import { useMemo } from 'react'
import type { ColumnActions } from './column-menu.tsx'
import { useStable } from './use-stable.ts'

/** Actions that stay the same, so that the grid is not drawn anew for them. */
export function useColumnActions(actions: ColumnActions): ColumnActions {
  const sort = useStable(actions.sort)
  const filter = useStable(actions.filter)
  const hide = useStable(actions.hide)
  const settings = useStable(actions.settings)
  return useMemo(() => ({ sort, filter, hide, settings }), [sort, filter, hide, settings])
}
