// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: rows laid out by the grid itself; the field on the active cell has the focus for all of them
import { WarningRegular } from '@fluentui/react-icons'
import { memo, type ReactNode } from 'react'
import styles from '../styles/grid.module.css'
import type { GridColumn, GridRow } from './grid-model.ts'

/** What of a column its cells show. */
export type CellColumn = Pick<GridColumn, 'key' | 'align' | 'readOnly'>

/** The part of a selection that lies in one row, in numbers, so that rows that did not change are not drawn anew. */
export type RowSelection = {
  /** First and last selected column; -1 for none. */
  readonly from: number
  readonly to: number
  /** The active column; -1 for none. */
  readonly active: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The corner to drag down from shows. */
  readonly handle: boolean
  /** It would be filled. */
  readonly preview: boolean
}

type RenderNote = (rowId: string, column: string) => ReactNode

type RowProps = RowSelection & {
  readonly row: GridRow
  readonly index: number
  readonly columns: readonly CellColumn[]
  readonly frozen: number
  readonly gridId: string
  readonly measure: (element: HTMLElement | null) => void
  readonly mark: 'found' | 'warning' | undefined
  readonly readOnly: boolean
  readonly renderNote: RenderNote | undefined
}

/** The id of a cell in the page. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`
}

/** Which sides of a selected cell are the selection's own. */
function edgesOf(
  { from, to, isFirst, isLast }: RowSelection,
  first: number,
  last: number,
): string | undefined {
  if (last < from || first > to || from < 0) return undefined
  const sides = [isFirst && 'top', isLast && 'bottom', first <= from && 'left', last >= to && 'right']
  return sides.filter(Boolean).join(' ')
}

type CellProps = {
  readonly row: Extract<GridRow, { kind: 'row' }>
  readonly id: string
  readonly index: number
  readonly column: CellColumn
  readonly frozen: boolean
  readonly lastFrozen: boolean
  readonly edges: string | undefined
  readonly active: boolean
  readonly preview: boolean
  readonly handle: boolean
  readonly readOnly: boolean
  readonly renderNote: RenderNote | undefined
}

const Cell = memo(function Cell(props: CellProps) {
  const { row, column, index, frozen, edges, renderNote } = props
  const { key, align } = column
  const note = renderNote?.(row.id, key)
  return (
    <div
      role="gridcell"
      id={props.id}
      className={styles.cell}
      aria-colindex={index + 2}
      aria-selected={edges !== undefined && !props.preview}
      aria-readonly={props.readOnly || column.readOnly || undefined}
      data-column={index}
      data-align={align}
      data-computed={column.readOnly || undefined}
      data-edges={edges}
      data-active={props.active || undefined}
      data-preview={props.preview || undefined}
      data-frozen={frozen || undefined}
      data-last-frozen={props.lastFrozen || undefined}
      style={frozen ? { left: `var(--grid-left-${index})` } : undefined}
    >
      {row.cells[key]}
      {note !== null && note !== undefined && note !== false && <div className={styles.note}>{note}</div>}
      {props.handle && <span className={styles.handle} data-handle="" />}
    </div>
  )
})

/** One row: its number, and its cells or its heading. Only rows whose own part changed are drawn anew. */
export const GridRowView = memo(function GridRowView(props: RowProps) {
  const { row, index, columns, gridId, frozen, mark, from } = props
  return (
    <div
      role="row"
      ref={props.measure}
      className={styles.row}
      aria-rowindex={index + 2}
      data-index={index}
      data-mark={mark}
      data-level={row.kind === 'heading' ? row.level : undefined}
    >
      <div
        role="rowheader"
        className={styles.gutter}
        aria-colindex={1}
        data-gutter=""
        data-in={(from >= 0 && !props.preview) || undefined}
        data-whole={(from === 0 && props.to === columns.length - 1) || undefined}
      >
        {index + 1}
        {mark === 'warning' && <WarningRegular aria-label="cần xem lại" />}
        {mark === 'found' && <span className="visuallyHidden">, khớp tìm kiếm</span>}
      </div>
      {row.kind === 'heading' ? (
        <div
          role="gridcell"
          tabIndex={-1}
          id={cellId(gridId, index, 0)}
          className={styles.heading}
          aria-colindex={2}
          aria-colspan={columns.length}
          aria-selected={from >= 0 && !props.preview}
          aria-readonly={props.readOnly || undefined}
          data-column={0}
          data-edges={edgesOf(props, 0, columns.length - 1)}
          data-active={props.active >= 0 || undefined}
        >
          <span>
            {row.number !== undefined && <b>{row.number} </b>}
            {row.text}
          </span>
        </div>
      ) : (
        columns.map((column, at) => (
          <Cell
            key={column.key}
            row={row}
            id={cellId(gridId, index, at)}
            index={at}
            column={column}
            frozen={at < frozen}
            lastFrozen={at === frozen - 1}
            edges={edgesOf(props, at, at)}
            active={props.active === at}
            preview={props.preview && at >= from && at <= props.to}
            handle={props.handle && at === props.to}
            readOnly={props.readOnly}
            renderNote={props.renderNote}
          />
        ))
      )}
    </div>
  )
})
