import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { GridSelection, GridTable } from './grid-model.ts'
import {
  describeSelection,
  followTable,
  overNewRows,
  placeWithin,
  type Selection,
  selectPlace,
} from './grid-selection.ts'

const firstPlace = { row: 0, column: 0 }

function within(table: GridTable, selection: Selection): Selection {
  const { active, anchor, head } = selection
  return {
    ...selection,
    active: placeWithin(table, active),
    anchor: placeWithin(table, anchor),
    head: placeWithin(table, head),
  }
}

/** A selection that waits for the rows to change. */
type Expected = { readonly selection: Selection; readonly inNewRows: boolean }

const keysOf = ({ active, rowIds, columns }: GridSelection) => JSON.stringify([active, rowIds, columns])

/** The selection, which goes along with rows and columns as they change, and tells its owner. */
export function useSelection(table: GridTable, onSelect: ((selection: GridSelection) => void) | undefined) {
  const isEmpty = table.rows.length === 0 || table.columns.length === 0
  const [selection, setSelection] = useState<Selection | null>(isEmpty ? null : selectPlace(firstPlace))
  const [seen, setSeen] = useState(table)
  const [expected, setExpected] = useState<Expected | null>(null)
  let shown = selection
  if (seen !== table) {
    if (isEmpty) shown = null
    else if (expected && seen.rows !== table.rows)
      shown = within(
        table,
        expected.inNewRows ? overNewRows(expected.selection, seen, table) : expected.selection,
      )
    else shown = selection ? followTable(selection, seen, table) : selectPlace(firstPlace)
    setSeen(table)
    setSelection(shown)
    if (seen.rows !== table.rows) setExpected(null)
  }
  const told = useRef('')
  const tell = useEffectEvent(() => {
    const now = describeSelection(table, shown)
    const keys = keysOf(now)
    if (keys === told.current) return
    told.current = keys
    // What the owner shows of it may be slow, and the next key must not wait for it.
    startTransition(() => onSelect?.(now))
  })
  const listens = onSelect !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when either changes
  useEffect(() => {
    if (listens) tell()
  }, [shown, table, listens])
  return {
    selection: shown,
    select: (next: Selection) => {
      setExpected(null)
      setSelection(next)
    },
    /** Selects once the rows have changed as asked; `inNewRows` over those that are then new. */
    expect: (next: Selection, inNewRows: boolean) => setExpected({ selection: next, inNewRows }),
  }
}
