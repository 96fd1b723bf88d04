// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: rows laid out by the grid itself; the field on the active cell has the focus for all of them
import {
  memo,
  type ReactNode,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import styles from '../styles/grid.module.css'
import { CellEditor } from './cell-editor.tsx'
import { cellName } from './cell-name.ts'
import { fittedWidth, gutterWidth, layOutColumns } from './column-layout.ts'
import { editorBox } from './editor-box.ts'
import { fillTo } from './grid-edits.ts'
import { GridHeader } from './grid-header.tsx'
import { commandOf } from './grid-keys.ts'
import { GridMenu, type MenuPlace } from './grid-menu.tsx'
import { canWrite, type GridColumn, type GridEdit, type GridRow, type GridSelection } from './grid-model.ts'
import { cellId, GridRowView } from './grid-row.tsx'
import {
  describeSelection,
  isMany,
  rangeOf,
  type Selection,
  selectAll,
  selectColumns,
  selectPlace,
  sizeOf,
} from './grid-selection.ts'
import { hitOf } from './hit.ts'
import { rowSelection } from './row-selection.ts'
import { useAnnouncer } from './use-announcer.ts'
import { useBox } from './use-box.ts'
import { useCellEdit } from './use-cell-edit.ts'
import { useCellMouse } from './use-cell-mouse.ts'
import { sizeInWords, useClipboard } from './use-clipboard.ts'
import { type GridGoal, useGoal } from './use-goal.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { useHeaderActions } from './use-header-actions.ts'
import { useReveal } from './use-reveal.ts'
import { useRowWindow } from './use-row-window.ts'
import { useSelection } from './use-selection.ts'

export type { GridGoal }

export type GridProps = {
  readonly label: string
  readonly columns: readonly GridColumn[]
  /** New arrays hold the same objects for rows that did not change. */
  readonly rows: readonly GridRow[]
  /** How many of the first columns stay in sight. */
  readonly frozen: number
  readonly readOnly: boolean
  /** Sorted or filtered: rows are not moved. */
  readonly orderLocked: boolean
  readonly onEdit: (edit: GridEdit) => void
  readonly onSelect?: ((selection: GridSelection) => void) | undefined
  readonly onResizeColumn: (key: string, px: number) => void
  readonly onMoveColumn: (key: string, before: string | null) => void
  /**
   * A line under a cell's text, or null. Rows are drawn anew when the function is another one: keep it while what it
   * says of rows that are the same objects stays the same.
   */
  readonly renderNote?: ((rowId: string, column: string) => ReactNode) | undefined
  readonly rowMark?: ((rowId: string) => 'found' | 'warning' | undefined) | undefined
  /** A button at the end of a column's name; Alt+↓ presses it. Keep the function while it draws the same. */
  readonly columnMenu?: ((key: string) => ReactNode) | undefined
  /** More items at the end of the menu of the right mouse button. */
  readonly rowMenu?: ((selection: GridSelection) => ReactNode) | undefined
  readonly goTo?: GridGoal | undefined
  /** Ctrl+F. */
  readonly onFind?: (() => void) | undefined
  /** Escape, when no cell is being edited: leads out of the grid, where Tab does not. */
  readonly onEscape?: (() => void) | undefined
}

/** A table to work in as in a spreadsheet. It keeps no texts: what is done to them is handed to its owner as edits. */
export const Grid = memo(function Grid(props: GridProps) {
  const { columns, rows, readOnly, orderLocked } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const header = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const status = useRef<HTMLDivElement>(null)
  const table = useMemo(() => ({ rows, columns }), [rows, columns])
  const { width: room } = useBox(scroller)
  const { height: headerHeight } = useBox(header)
  const layout = useMemo(() => layOutColumns(columns, props.frozen, room), [columns, props.frozen, room])
  const { selection, select, expect } = useSelection(table, props.onSelect)
  const virtual = useRowWindow(scroller, table, headerHeight)
  const items = virtual.getVirtualItems()
  const { reveal, letGo } = useReveal(scroller, virtual, layout, table)
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null)
  const [line, setLine] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  const active = selection?.active ?? null
  const range = selection && rangeOf(table, selection)

  const takeFocus = () => input.current?.focus({ preventScroll: true })
  const size = range && isMany(table, range) ? sizeInWords(sizeOf(range).height, sizeOf(range).width) : ''
  const { announce, announceStep } = useAnnouncer(status, selection, size)

  /** Hands an edit to the owner; `after` is selected once its rows are there. */
  const revealNext = useRef(false)
  const emit = (edit: GridEdit | null, after?: Selection) => {
    if (!edit || readOnly) return
    if (after) expect(after, edit.kind === 'insert' || edit.kind === 'duplicate')
    revealNext.current = after !== undefined || edit.kind === 'move'
    props.onEdit(edit)
  }
  useLayoutEffect(() => {
    if (!revealNext.current || !active) return
    revealNext.current = false
    reveal(active)
  }, [active, reveal])

  const edit = useCellEdit({
    input,
    table,
    active,
    readOnly,
    onText: (cell, typing) => emit({ kind: 'cells', cells: [cell], typing }),
  })
  const isEditing = edit.editing !== null
  const go = (next: Selection, shown = next.active) => {
    select(next)
    reveal(shown)
  }
  const showActive = useEffectEvent(() => active && reveal(active))
  useLayoutEffect(() => {
    if (isEditing) showActive()
  }, [isEditing])

  const pageRows = () => {
    const element = scroller.current
    const average = items.length > 0 ? items.reduce((sum, { size }) => sum + size, 0) / items.length : 1
    return Math.max(1, Math.floor(((element?.clientHeight ?? 0) - headerHeight) / average) - 1)
  }

  const openMenu = () => {
    const shown = input.current?.getBoundingClientRect()
    if (shown) setMenuAt({ x: shown.left + 8, y: Math.min(shown.bottom, shown.top + 32) })
  }

  const { run, runOnRows, endEdit } = useGridCommands({
    table,
    selection,
    edit,
    orderLocked,
    header,
    pageRows,
    select,
    go,
    emit,
    announce,
    openMenu,
    onFind: props.onFind,
    onEscape: props.onEscape,
  })

  const mouse = useCellMouse({
    scroller,
    table,
    headerHeight,
    selection,
    canMove: !readOnly && !orderLocked,
    onTake: () => {
      edit.finish(true)
      takeFocus()
      letGo()
    },
    onSelect: next => {
      select(next)
      // A row may reach out of sight; the column that is clicked may lie half beneath those that stay.
      if (next.whole === undefined) reveal(next.head)
    },
    onFill: (source, last) => {
      emit(fillTo(table, source, last))
      select({
        active: { row: source.top, column: source.left },
        anchor: { row: source.top, column: source.left },
        head: { row: last, column: source.right },
      })
    },
    onMoveRows: (moved, gap) => {
      const ids = rows.slice(moved.top, moved.bottom + 1).map(({ id }) => id)
      emit({ kind: 'move', ids, before: rows[gap]?.id ?? null })
    },
  })
  const clipboard = useClipboard({ input, table, selection, readOnly, emit, announce, announceStep })

  const actions = useHeaderActions({
    onSelect: (index, extend) => {
      edit.finish(true)
      if (rows.length > 0) select(selectColumns(extend && selection ? selection.anchor.column : index, index))
    },
    onSelectAll: () => {
      edit.finish(true)
      if (active) select(selectAll(table, active))
      takeFocus()
    },
    onResize: props.onResizeColumn,
    onFit: index => {
      const column = columns[index]
      const context = document.createElement('canvas').getContext('2d')
      if (!column || !context || !scroller.current) return
      context.font = getComputedStyle(scroller.current).font
      props.onResizeColumn(
        column.key,
        fittedWidth(column, rows, text => context.measureText(text).width),
      )
    },
    onMove: (key, gap) => props.onMoveColumn(key, columns[gap]?.key ?? null),
    onLine: setLine,
    onLeave: takeFocus,
  })

  useGoal(table, props.goTo, (place, focus) => {
    edit.finish(true)
    select(selectPlace(place))
    reveal(place, true)
    if (focus) takeFocus()
  })

  // The owner may give the same columns anew with every row that changes.
  const looks = JSON.stringify(columns.map(({ key, align, readOnly: computed }) => [key, align, computed]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what cells show of a column draws them anew
  const cellColumns = useMemo(
    () => columns.map(({ key, align, readOnly: computed }) => ({ key, align, readOnly: computed })),
    [looks],
  )
  const variables = useMemo(() => {
    const lefts = layout.lefts.map((left, index) => [`--grid-left-${index}`, `${left}px`])
    const tracks = [gutterWidth, ...layout.widths].map(width => `${width}px`).join(' ')
    return { width: layout.total, '--grid-columns': tracks, ...Object.fromEntries(lefts) }
  }, [layout])

  const activeRow = active ? rows[active.row] : undefined
  const activeColumn = active && activeRow?.kind === 'row' ? columns[active.column] : undefined
  const writable = active !== null && !readOnly && canWrite(table, active)
  const isDrawn = items.some(({ index }) => index === active?.row)
  const total = virtual.getTotalSize()
  const first = items[0]
  const gapTop =
    mouse.gap === null ? null : (virtual.measurementsCache[mouse.gap]?.start ?? headerHeight + total)

  return (
    <div className={styles.grid} data-focused={focused || isEditing} data-read-only={readOnly || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's part is in the field on the active cell */}
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ scrollPaddingTop: headerHeight, scrollPaddingLeft: layout.frozenWidth }}
        onMouseDown={event => mouse.pressed(event.nativeEvent)}
        onWheel={letGo}
        onDoubleClick={event => {
          const hit = hitOf(event.target)
          if (hit?.part === 'cell' && event.target !== input.current) edit.begin()
        }}
        onContextMenu={event => {
          if (edit.isEditing() || hitOf(event.target) === null) return
          event.preventDefault()
          setMenuAt({ x: event.clientX, y: event.clientY })
        }}
      >
        <div className={styles.canvas} style={variables}>
          <div
            role="grid"
            id={gridId}
            aria-label={props.label}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable="true"
            aria-readonly={readOnly}
          >
            <GridHeader
              header={header}
              columns={columns}
              layout={layout}
              from={range?.left ?? -1}
              to={range?.right ?? -1}
              whole={selection?.whole === 'columns'}
              columnMenu={props.columnMenu}
              actions={actions}
            />
            <div
              role="rowgroup"
              className={styles.rows}
              style={{ height: total, paddingTop: first ? first.start - headerHeight : 0 }}
            >
              {items.map(({ index, key }) => {
                const row = rows[index]
                return (
                  row && (
                    <GridRowView
                      key={key}
                      row={row}
                      index={index}
                      columns={cellColumns}
                      frozen={layout.frozen}
                      gridId={gridId}
                      measure={virtual.measureElement}
                      mark={props.rowMark?.(row.id)}
                      readOnly={readOnly}
                      renderNote={props.renderNote}
                      {...rowSelection(table, selection, index, mouse.fillLast, !readOnly && !isEditing)}
                    />
                  )
                )
              })}
            </div>
          </div>
          <CellEditor
            input={input}
            edit={edit}
            box={editorBox(table, active, layout, virtual.measurementsCache[active?.row ?? -1], room)}
            label={cellName(table, active)}
            gridId={gridId}
            cellId={
              active && isDrawn
                ? cellId(gridId, active.row, activeRow?.kind === 'heading' ? 0 : active.column)
                : undefined
            }
            readOnly={!writable}
            suggestions={activeColumn?.suggestions}
            onKeyDown={event => {
              const command = commandOf(event.nativeEvent)
              if (command && run(command)) {
                event.preventDefault()
                event.stopPropagation()
              } else if (
                !writable &&
                event.key.length === 1 &&
                !event.ctrlKey &&
                !event.altKey &&
                !event.metaKey
              ) {
                announce(readOnly ? 'Bảng này chỉ xem.' : 'Ô này do chương trình tính, không gõ vào được.')
              }
            }}
            onEnd={endEdit}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onCopy={clipboard.copy}
            onPaste={clipboard.paste}
          />
          {gapTop !== null && <div className={styles.rowLine} style={{ top: gapTop }} />}
          {line !== null && <div className={styles.columnLine} style={{ left: line }} />}
        </div>
      </div>
      <GridMenu
        at={menuAt}
        count={range ? sizeOf(range).height : 1}
        readOnly={readOnly}
        orderLocked={orderLocked}
        more={menuAt && props.rowMenu?.(describeSelection(table, selection))}
        onCommand={runOnRows}
        onClipboard={command => void clipboard.run(command)}
        onClose={() => {
          setMenuAt(null)
          takeFocus()
        }}
      />
      <div ref={status} role="status" className="visuallyHidden" />
    </div>
  )
})
