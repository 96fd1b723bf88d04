import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { canWrite, type GridCell, type GridPlace, type GridTable, textAt } from './grid-model.ts'
import { tidyText } from './tsv.ts'

/** A cell in the middle of being edited: typed anew, where arrows lead on, or changed in place, where they move the caret. */
export type Editing = {
  readonly mode: 'type' | 'edit'
  readonly rowId: string
  /** `''` for a heading. */
  readonly column: string
  /** What the owner has. */
  readonly original: string
  /** What the owner had when the edit began. */
  readonly first: string
  /** Tells this edit from every other. */
  readonly typing: string
}

/** Milliseconds of quiet after which what has been typed is handed on. */
const restTime = 300

/**
 * Editing of the active cell in a field that has the focus all along, so that the first letter, and what an input
 * method composes, arrive in it by themselves. The field's value is never touched while something is composed.
 */
export function useCellEdit(given: {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly table: GridTable
  readonly active: GridPlace | null
  readonly readOnly: boolean
  /** What is in a cell now; `typing` is the same for all that one edit hands on. */
  readonly onText: (cell: GridCell, typing: string) => void
}) {
  const { input, table, active, readOnly } = given
  const [editing, setEditing] = useState<Editing | null>(null)
  // Keys follow one another faster than pages are drawn.
  const current = useRef<Editing | null>(null)
  const composing = useRef(false)
  const ending = useRef(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const set = (next: Editing | null) => {
    current.current = next
    setEditing(next)
  }

  const start = (mode: Editing['mode']): boolean => {
    if (!active || readOnly || !canWrite(table, active)) return false
    const row = table.rows[active.row]
    const column = table.columns[active.column]
    if (!row || !column) return false
    const original = textAt(table, active)
    set({
      mode,
      rowId: row.id,
      column: row.kind === 'heading' ? '' : column.key,
      original,
      first: original,
      typing: crypto.randomUUID(),
    })
    return true
  }

  /** F2: the text as it is, the caret behind it. */
  const begin = () => {
    const field = input.current
    if (!field || !active) return
    if (current.current) {
      set({ ...current.current, mode: 'edit' })
    } else if (start('edit')) {
      field.value = textAt(table, active)
      field.setSelectionRange(field.value.length, field.value.length)
    }
  }

  /** Something arrived in the field by itself. */
  const typed = () => {
    if (current.current === null && !ending.current) start('type')
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      if (!composing.current) store()
    }, restTime)
  }

  /** Hands the text on and stays in the cell: power may fail, the window may be closing. */
  const store = () => {
    const now = current.current
    const field = input.current
    if (!now || !field) return
    const text = tidyText(field.value)
    if (text === now.original) return
    set({ ...now, original: text })
    given.onText({ rowId: now.rowId, column: now.column, text }, now.typing)
  }

  /**
   * Ends the edit; `keep` hands the text on, else the cell gets back what it had.
   *
   * @returns the text that stood in the field; null when nothing was being edited.
   */
  const finish = (keep: boolean): string | null => {
    const now = current.current
    const field = input.current
    if (!now || !field || ending.current) return null
    if (composing.current) {
      // Only leaving the field makes an input method give up what it composes.
      ending.current = true
      field.blur()
      field.focus({ preventScroll: true })
      ending.current = false
    }
    clearTimeout(resting.current)
    const text = tidyText(field.value)
    const left = keep ? text : now.first
    set(null)
    field.value = ''
    if (left !== now.original) given.onText({ rowId: now.rowId, column: now.column, text: left }, now.typing)
    return text
  }

  const leave = () => {
    if (ending.current) return
    // Another window came to the front: the cell is as it was when she is back.
    if (document.hasFocus()) finish(true)
    else store()
  }

  const storeNow = useEffectEvent(store)
  const isEditing = editing !== null
  useEffect(() => {
    if (!isEditing) return
    const listener = () => storeNow()
    window.addEventListener('beforeunload', listener, true)
    return () => window.removeEventListener('beforeunload', listener, true)
  }, [isEditing])
  // The screen may be left by a key, which takes the field away without a word.
  useLayoutEffect(
    () => () => {
      clearTimeout(resting.current)
      storeNow()
    },
    [],
  )

  return {
    editing,
    isEditing: () => current.current !== null,
    mode: () => current.current?.mode,
    begin,
    typed,
    store,
    finish,
    leave,
    compose: (now: boolean) => {
      composing.current = now
      if (now) typed()
    },
  }
}

export type CellEdit = ReturnType<typeof useCellEdit>
