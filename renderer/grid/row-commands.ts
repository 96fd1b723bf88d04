import { clearRange, fillDown, moveByOne } from './grid-edits.ts'
import type { RowCommand } from './grid-keys.ts'
import type { GridEdit, GridTable } from './grid-model.ts'
import { rangeOf, type Selection, sizeOf } from './grid-selection.ts'

/** What a command comes to, and what is to be selected once the owner has carried it out. */
export type Outcome = { readonly edit: GridEdit | null; readonly after?: Selection }

/** The same columns, in rows that are yet to come. */
function atRows({ active, anchor, head, whole }: Selection, top: number, count: number): Selection {
  return {
    active: { ...active, row: top },
    anchor: { ...anchor, row: top },
    head: { ...head, row: top + count - 1 },
    whole: whole === 'columns' ? undefined : whole,
  }
}

/** Says what a command does to the selected rows and cells. */
export function rowCommand(table: GridTable, selection: Selection, command: RowCommand): Outcome {
  const range = rangeOf(table, selection)
  const { top, bottom } = range
  const { height: count } = sizeOf(range)
  const ids = table.rows.slice(top, bottom + 1).map(({ id }) => id)
  const first = ids[0] ?? null
  const last = ids.at(-1) ?? null
  switch (command) {
    case 'clear':
      return { edit: clearRange(table, range) }
    case 'fillDown':
      return { edit: fillDown(table, range) }
    case 'insertBefore':
      return {
        edit: { kind: 'insert', beside: first, where: 'before', count },
        after: atRows(selection, top, count),
      }
    case 'insertAfter':
      return {
        edit: { kind: 'insert', beside: last, where: 'after', count },
        after: atRows(selection, bottom + 1, count),
      }
    case 'remove':
      return { edit: { kind: 'remove', ids }, after: atRows(selection, top, 1) }
    case 'duplicate':
      return { edit: { kind: 'duplicate', ids }, after: atRows(selection, bottom + 1, count) }
    case 'moveUp':
      return { edit: moveByOne(table, range, -1) }
    case 'moveDown':
      return { edit: moveByOne(table, range, 1) }
  }
}
