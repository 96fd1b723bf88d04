import { type ReactNode, type RefObject, useCallback, useMemo } from 'react'
import { columnAlign } from '../../../shared/documents/appendix-layout.ts'
import type { Appendix, AppendixItem, Column, RowItem } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import type { EditContext } from '../../../shared/plans/edit-appendix.ts'
import { moveColumn } from '../../../shared/plans/edit-columns.ts'
import { useNotify } from '../../components/use-notify.tsx'
import type { AppendixSession } from '../../data/appendix-session.ts'
import { gutterWidth } from '../../grid/column-layout.ts'
import { Grid, type GridGoal, type GridProps } from '../../grid/grid.tsx'
import type { GridColumn, GridEdit, GridSelection } from '../../grid/grid-model.ts'
import { useBox } from '../../grid/use-box.ts'
import styles from '../../styles/plan-appendix.module.css'
import { type AppendixSelection, selectionOf } from './appendix-context.ts'
import { applyGridEdit, textsPastLastColumn } from './apply-grid-edit.ts'
import { type ColumnActions, ColumnMenu } from './column-menu.tsx'
import { pixelWidths, resizeColumn } from './column-widths.ts'
import { gridRow } from './grid-rows.ts'
import { removedNotice } from './row-actions.ts'
import { useStable } from './use-stable.ts'

/** Pixels kept for the grid's scroll bar. */
const scrollBar = 18

type Slots = {
  readonly note: (row: RowItem, field: string) => ReactNode
  readonly suggestions?: ((field: string, text: string) => readonly string[]) | undefined
  readonly rowMark?: ((row: RowItem) => 'found' | 'warning' | undefined) | undefined
  readonly onPasted?: ((values: readonly (readonly string[])[], before: Appendix) => void) | undefined
}

/** The columns that stay in sight: the number and the name, where they come first. */
function frozenCount(columns: readonly Column[]): number {
  const name = columns.findIndex(({ field }) => field === 'name')
  if (name === 0 || name === 1) return name + 1
  return columns[0]?.field === 'ordinal' ? 1 : 0
}

const withoutSize = (width: number) => Math.max(0, width - gutterWidth - scrollBar)

/** An appendix's items and columns in the grid; what is done there becomes edits of the appendix. */
export function AppendixGrid(
  props: Slots & {
    readonly appendix: Appendix
    readonly items: readonly AppendixItem[]
    readonly columns: readonly Column[]
    readonly session: AppendixSession
    readonly editContext: EditContext
    readonly readOnly: boolean
    /** Rows stand in an order of their own, or some are missing. */
    readonly orderLocked: boolean
    readonly goal: GridGoal | undefined
    readonly columnActions: ColumnActions
    readonly onSelect: (selection: AppendixSelection) => void
    readonly onFind: () => void
    readonly onEscape: () => void
    readonly rowMenu?: GridProps['rowMenu']
    readonly pane: RefObject<HTMLDivElement | null>
  },
) {
  const { appendix, items, columns, session, editContext, readOnly } = props
  const { id } = appendix
  const notify = useNotify()
  const { width } = useBox(props.pane)
  const room = withoutSize(width)

  const rows = useMemo(() => {
    const numbers = numberItems(appendix)
    const numberOf = new Map(appendix.items.map((item, index) => [item, numbers[index]]))
    return items.map(item => gridRow(item, numberOf.get(item)))
  }, [appendix, items])
  const { suggestions } = props
  const gridColumns = useMemo(() => {
    const widths = pixelWidths(columns, room)
    return columns.map((column, index): GridColumn => {
      const { field, label, hidden } = column
      return {
        key: field,
        label: hidden ? `${label} (không in)` : label,
        width: widths[index] ?? 0,
        align: columnAlign(column),
        readOnly: field === 'ordinal',
        ...(suggestions ? { suggestions: text => suggestions(field, text) } : {}),
      }
    })
  }, [columns, room, suggestions])

  const onEdit = useStable((edit: GridEdit) => {
    const shown = { rows, columns: gridColumns }
    const typing = edit.kind === 'cells' ? edit.typing : undefined
    session.edit(id, now => applyGridEdit(now, edit, shown, editContext), typing)
    if (edit.kind === 'remove' && edit.ids.length > 1) notify({ text: removedNotice(edit.ids.length) })
    if (edit.kind === 'paste') props.onPasted?.(edit.values, appendix)
    const left = edit.kind === 'paste' ? textsPastLastColumn(shown, edit) : 0
    if (left > 0)
      notify({ text: `${left} ô nằm ngoài cột cuối của bảng nên không dán được.`, intent: 'warning' })
  })

  const { note, rowMark, onSelect, columnActions } = props
  const itemOf = useCallback(
    (rowId: string) => {
      const item = itemsOf(session.appendices().find(one => one.id === id)).get(rowId)
      return item?.kind === 'row' ? item : undefined
    },
    [session, id],
  )
  const renderNote = useCallback(
    (rowId: string, field: string) => {
      const row = itemOf(rowId)
      return row === undefined ? null : note(row, field)
    },
    [itemOf, note],
  )
  const markOf = useCallback(
    (rowId: string) => {
      const row = itemOf(rowId)
      return row && rowMark?.(row)
    },
    [itemOf, rowMark],
  )
  const select = useCallback((selection: GridSelection) => onSelect(selectionOf(selection)), [onSelect])
  const columnMenu = useCallback(
    (key: string) => {
      const column = columns.find(({ field }) => field === key)
      // A number is neither looked for nor put in order.
      if (column === undefined || column.field === 'ordinal') return null
      return <ColumnMenu column={column} readOnly={readOnly} actions={columnActions} />
    },
    [columns, readOnly, columnActions],
  )
  const onResizeColumn = useCallback(
    (field: string, px: number) => {
      if (!readOnly) session.edit(id, now => resizeColumn(now, columns, { field, width: px, pane: room }))
    },
    [session, id, columns, room, readOnly],
  )
  const onMoveColumn = useCallback(
    (field: string, before: string | null) => {
      if (!readOnly) session.edit(id, now => moveColumn(now, field, before))
    },
    [session, id, readOnly],
  )

  return (
    <div className={styles.grid} ref={props.pane}>
      {width > 0 && (
        <Grid
          label={appendix.title || 'Phụ lục'}
          columns={gridColumns}
          rows={rows}
          frozen={frozenCount(columns)}
          readOnly={readOnly}
          orderLocked={props.orderLocked}
          onEdit={onEdit}
          onSelect={select}
          onResizeColumn={onResizeColumn}
          onMoveColumn={onMoveColumn}
          renderNote={renderNote}
          rowMark={rowMark === undefined ? undefined : markOf}
          columnMenu={columnMenu}
          rowMenu={props.rowMenu}
          goTo={props.goal}
          onFind={props.onFind}
          onEscape={props.onEscape}
        />
      )}
    </div>
  )
}

/** Items of an appendix by id. */
const known = new WeakMap<Appendix, ReadonlyMap<string, AppendixItem>>()

function itemsOf(appendix: Appendix | undefined): ReadonlyMap<string, AppendixItem> {
  if (appendix === undefined) return new Map()
  const found = known.get(appendix)
  if (found !== undefined) return found
  const made = new Map(appendix.items.map(item => [item.id, item]))
  known.set(appendix, made)
  return made
}
