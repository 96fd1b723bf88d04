// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: rows laid out by the grid itself; the field on the active cell has the focus for all of them
import { memo, type ReactNode, type RefObject } from 'react'
import styles from '../styles/grid.module.css'
import { dragColumn, dragEdge, type ShowLine } from './column-drag.ts'
import { type ColumnLayout, leastWidth } from './column-layout.ts'
import type { GridColumn } from './grid-model.ts'

/** Pixels by which the keyboard widens and narrows a column. */
const widthStep = 16

/** What the header's cells do; never replaced, so that they are drawn anew only when their own column changes. */
export type HeaderActions = {
  readonly onSelect: (index: number, extend: boolean) => void
  readonly onSelectAll: () => void
  readonly onResize: (key: string, px: number) => void
  readonly onFit: (index: number) => void
  /** Before the column that is there now; the number of columns for the end. */
  readonly onMove: (key: string, gap: number) => void
  readonly onLine: ShowLine
  /** The focus goes back to the cells. */
  readonly onLeave: () => void
}

type HeaderProps = {
  readonly columns: readonly GridColumn[]
  readonly layout: ColumnLayout
  readonly columnMenu: ((key: string) => ReactNode) | undefined
  readonly actions: HeaderActions
}

/** The header's cells, from any of them. */
const siblings = (cell: Element) => [
  ...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-header]') ?? []),
]

/** What a key asks of a column; answers whether it was one of the header's. */
function pressKey(
  event: React.KeyboardEvent<HTMLElement>,
  column: GridColumn,
  index: number,
  count: number,
  actions: HeaderActions,
): boolean {
  const { key, altKey, shiftKey, currentTarget } = event
  const ctrl = event.ctrlKey || event.metaKey
  const isPlain = !altKey && !shiftKey && !ctrl
  const side = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (side !== 0 && altKey && shiftKey) {
    const gap = side === -1 ? index - 1 : index + 2
    if (gap < 0 || gap > count) return true
    actions.onMove(column.key, gap)
    // Moving it in the page takes the focus from it.
    requestAnimationFrame(() => currentTarget.focus())
  } else if (side !== 0 && shiftKey && !ctrl && !altKey) {
    actions.onResize(column.key, Math.max(leastWidth, Math.round(column.width) + side * widthStep))
  } else if (side !== 0 && isPlain) siblings(currentTarget)[index + side]?.focus()
  else if (key === 'ArrowDown' && altKey) currentTarget.querySelector('button')?.click()
  else if (isPlain && (key === 'Enter' || key === ' ')) {
    actions.onSelect(index, false)
    actions.onLeave()
  } else if (isPlain && (key === 'ArrowDown' || key === 'Escape')) actions.onLeave()
  else {
    // A letter goes to the active cell.
    if (key.length === 1 && !ctrl && !altKey) actions.onLeave()
    return false
  }
  return true
}

type CellProps = HeaderProps & {
  readonly column: GridColumn
  readonly index: number
  readonly selected: 'part' | 'whole' | undefined
}

const HeaderCell = memo(function HeaderCell(props: CellProps) {
  const { columns, column, index, layout, selected, actions } = props
  const isFrozen = index < layout.frozen
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      className={styles.columnHeader}
      aria-colindex={index + 2}
      data-header={index}
      data-selected={selected}
      data-frozen={isFrozen || undefined}
      data-last-frozen={index === layout.frozen - 1 || undefined}
      style={isFrozen ? { left: `var(--grid-left-${index})` } : undefined}
      onKeyDown={event => {
        if (event.target !== event.currentTarget) return
        if (!pressKey(event, column, index, columns.length, actions)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onMouseDown={event => {
        if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return
        event.preventDefault()
        event.stopPropagation()
        actions.onSelect(index, event.shiftKey)
        actions.onLeave()
        const cells = siblings(event.currentTarget)
        dragColumn(event, cells, layout, index, actions.onLine, gap => actions.onMove(column.key, gap))
      }}
    >
      <span className={styles.columnLabel}>{column.label}</span>
      {props.columnMenu?.(column.key)}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard resizes with Shift+← and Shift+→ */}
      <span
        className={styles.columnEdge}
        title="Kéo để đổi độ rộng; bấm đúp để vừa nội dung"
        onMouseDown={event => {
          event.preventDefault()
          event.stopPropagation()
          if (event.button !== 0) return
          dragEdge(event, layout, index, actions.onLine, px => actions.onResize(column.key, px))
        }}
        onDoubleClick={() => actions.onFit(index)}
      />
    </div>
  )
})

/** The columns' names: click to select, drag to move, drag an edge to resize; all of it by keyboard too. */
export const GridHeader = memo(function GridHeader(
  props: HeaderProps & {
    readonly header: RefObject<HTMLDivElement | null>
    /** First and last selected column; -1 for none. */
    readonly from: number
    readonly to: number
    readonly whole: boolean
  },
) {
  const { header, from, to, whole, ...rest } = props
  return (
    <div role="rowgroup" ref={header} className={styles.header}>
      <div role="row" className={styles.row} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Ctrl+A does the same */}
        <div
          role="columnheader"
          tabIndex={-1}
          className={styles.corner}
          aria-colindex={1}
          title="Chọn toàn bộ (Ctrl+A)"
          onMouseDown={event => event.preventDefault()}
          onClick={rest.actions.onSelectAll}
        >
          <span className="visuallyHidden">Dòng</span>
        </div>
        {rest.columns.map((column, index) => (
          <HeaderCell
            key={column.key}
            {...rest}
            column={column}
            index={index}
            selected={index < from || index > to ? undefined : whole ? 'whole' : 'part'}
          />
        ))}
      </div>
    </div>
  )
})
