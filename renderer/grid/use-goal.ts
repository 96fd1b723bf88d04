import { useEffect, useEffectEvent } from 'react'
import type { GridPlace, GridTable } from './grid-model.ts'

/** A cell to go to. Another token is another wish, if for the same cell. */
export type GridGoal = {
  readonly rowId: string
  readonly column?: string | undefined
  readonly token: number
  /** The grid takes the focus too. */
  readonly focus?: boolean | undefined
}

/** Goes to the cell that the owner wishes, once per wish. */
export function useGoal(
  { rows, columns }: GridTable,
  goal: GridGoal | undefined,
  onGo: (place: GridPlace, focus: boolean) => void,
) {
  const go = useEffectEvent(() => {
    const row = rows.findIndex(({ id }) => id === goal?.rowId)
    if (!goal || row === -1) return
    const column = columns.findIndex(({ key }) => key === goal.column)
    onGo({ row, column: Math.max(0, column) }, goal.focus === true)
  })
  const token = goal?.token
  useEffect(() => {
    if (token !== undefined) go()
  }, [token])
}
