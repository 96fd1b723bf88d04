// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a list that draws only the rows in sight has no table to be; it has the focus and the keys for all of them
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useId, useRef } from 'react'
import { trackingColumn } from '../../../shared/documents/tracking-columns.ts'
import styles from '../../styles/tracking-table.module.css'
import type { ListItem } from './list-items.ts'
import { ListRow, type RowHandlers } from './list-row.tsx'
import type { RowSelection } from './row-selection.ts'

const rowHeight = 60
const headingHeight = 32
/** Height of the headings that stay at the top, in pixels. */
const headerHeight = 34
const narrowColumns = ['number', 'name', 'leads', 'due', 'status', 'amount'] as const
const allColumns = [...narrowColumns, 'result', 'difficulty'] as const

/** The rows under their headings, with one row that the keyboard is on. Only rows in sight are drawn. */
export function TrackingList(
  props: RowHandlers & {
    readonly list: Ref<HTMLDivElement>
    readonly items: readonly ListItem[]
    readonly selection: RowSelection
    readonly drafts: ReadonlySet<string>
    readonly narrow: boolean
    readonly onKeyDown: (event: KeyboardEvent) => void
  },
) {
  const { items, selection, narrow } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const window = useVirtualizer<HTMLElement, HTMLElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (items[index]?.kind === 'row' ? rowHeight : headingHeight),
    getItemKey: index => items[index]?.id ?? index,
    overscan: 6,
    scrollPaddingStart: headerHeight,
    scrollMargin: headerHeight,
  })
  const reveal = useEffectEvent((rowId: string) => {
    const at = items.findIndex(item => item.id === rowId)
    if (at !== -1) window.scrollToIndex(at, { align: 'auto' })
  })
  const { active } = selection
  useEffect(() => {
    if (active !== null) reveal(active)
  }, [active])
  const drawn = window.getVirtualItems()
  const shown = drawn.some(({ index }) => items[index]?.id === active)
  return (
    <div
      ref={element => {
        scroller.current = element
        if (typeof props.list === 'function') props.list(element)
        else if (props.list) props.list.current = element
      }}
      role="grid"
      tabIndex={0}
      className={styles.list}
      data-narrow={narrow}
      aria-label="Danh sách nhiệm vụ, chỉ tiêu"
      aria-rowcount={items.length + 1}
      aria-multiselectable
      aria-activedescendant={shown ? `${id}-${active}` : undefined}
      onKeyDown={props.onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.header}>
        <div role="columnheader">
          <span className="visuallyHidden">Chọn</span>
        </div>
        {(narrow ? narrowColumns : allColumns).map(column => (
          <div key={column} role="columnheader">
            {trackingColumn[column].label}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: window.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const item = items[index]
          return (
            item && (
              <div
                key={key}
                role="presentation"
                data-index={index}
                ref={window.measureElement}
                className={styles.place}
                style={{ transform: `translateY(${start - headerHeight}px)` }}
              >
                {item.kind === 'row' ? (
                  <ListRow
                    elementId={`${id}-${item.id}`}
                    row={item.row}
                    ariaIndex={index + 2}
                    active={item.id === active}
                    chosen={selection.chosen.has(item.id)}
                    hasDraft={props.drafts.has(item.id)}
                    narrow={narrow}
                    onPick={props.onPick}
                    onToggle={props.onToggle}
                    onOpen={props.onOpen}
                  />
                ) : (
                  <Heading item={item} ariaIndex={index + 2} columns={narrow ? 7 : 9} />
                )}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

function Heading(props: {
  readonly item: Exclude<ListItem, { kind: 'row' }>
  readonly ariaIndex: number
  readonly columns: number
}) {
  const { kind, title, shown, total } = props.item
  return (
    <div role="row" aria-rowindex={props.ariaIndex} className={styles.heading} data-kind={kind}>
      <div role="gridcell" aria-colspan={props.columns}>
        {title} <span className={styles.count}>({shown === total ? total : `${shown}/${total}`})</span>
      </div>
    </div>
  )
}
