import { useEffect, useEffectEvent, useState } from 'react'
import type { AppendixSession } from '../../data/appendix-session.ts'
import type { GridGoal } from '../../grid/grid.tsx'

/**
 * Where in an appendix the grid is to go, and how to send it there.
 *
 * @param given.place what the address names; it is gone to whenever that is another item of this appendix.
 * @param given.onShown called before an item is gone to: it may be out of sight by a filter.
 * @param given.onLeaveTo goes to an item of another appendix.
 */
export function useItemGoal(given: {
  readonly appendixId: string
  readonly session: AppendixSession
  readonly place: string | undefined
  readonly onShown: (id: string) => void
  readonly onLeaveTo: (id: string) => void
}) {
  const { appendixId, session, place } = given
  const [goal, setGoal] = useState<GridGoal>()
  const show = (id: string, field: string | undefined, focus: boolean) => {
    // What was put in a moment ago is not drawn yet.
    const here = session.appendices().find(one => one.id === appendixId)
    if (!here?.items.some(item => item.id === id)) return given.onLeaveTo(id)
    given.onShown(id)
    setGoal(now => ({ rowId: id, column: field, token: (now?.token ?? 0) + 1, focus }))
  }
  const goToPlace = useEffectEvent(() => {
    if (place !== undefined && place !== appendixId) show(place, undefined, true)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to whenever the address names another
  useEffect(() => goToPlace(), [place])
  return { goal, show }
}
