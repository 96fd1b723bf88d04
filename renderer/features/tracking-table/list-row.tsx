// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: rows of a list that draws only those in sight; the list has the focus and the keys for all of them
import { EditRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { amountText, dueLines, lastReport } from '../../../shared/tasks/tracked-words.ts'
import { markOf } from '../../../shared/tasks/tracking-filter.ts'
import styles from '../../styles/tracking-table.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'

export type RowHandlers = {
  /** `extend`: the rows from where the stretch began to this one. */
  readonly onPick: (id: string, extend: boolean) => void
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** One task or indicator of the list. */
export const ListRow = memo(function ListRow(
  props: RowHandlers & {
    readonly elementId: string
    readonly row: TrackedRow
    readonly active: boolean
    readonly chosen: boolean
    readonly hasDraft: boolean
    /** Without room for what the last report says. */
    readonly narrow: boolean
    /** Counted from 1, the heading row included. */
    readonly ariaIndex: number
  },
) {
  const { row } = props
  const { rowId, last } = row
  return (
    <div
      role="row"
      id={props.elementId}
      aria-rowindex={props.ariaIndex}
      aria-selected={props.active || props.chosen}
      data-active={props.active}
      className={styles.row}
      onClick={event => props.onPick(rowId, event.shiftKey)}
      onDoubleClick={() => props.onOpen(rowId)}
    >
      <div role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Chọn ${row.number} ${row.name}`}
          checked={props.chosen}
          onChange={() => props.onToggle(rowId)}
          onClick={event => event.stopPropagation()}
          onDoubleClick={event => event.stopPropagation()}
        />
      </div>
      <div role="gridcell">{row.number}</div>
      <div role="gridcell" className={styles.name} title={row.name}>
        <span>{row.name}</span>
        {props.hasDraft && (
          <span className={styles.draft}>
            <EditRegular aria-hidden /> Đang ghi dở
          </span>
        )}
      </div>
      <div role="gridcell">
        <span className={styles.clamp}>{row.leads.join('; ')}</span>
      </div>
      <div role="gridcell">
        {dueLines(row).map(line => (
          <div key={line} className={styles.clamp}>
            {line}
          </div>
        ))}
      </div>
      <div role="gridcell">
        <MarkBadge mark={markOf(row)} />
      </div>
      <div role="gridcell">
        <span className={styles.clamp}>{amountText(row)}</span>
      </div>
      {!props.narrow && (
        <>
          <div role="gridcell">
            {last && <div className={styles.when}>{lastReport(last)}</div>}
            <span className={styles.clamp}>{last?.result}</span>
          </div>
          <div role="gridcell">
            <span className={styles.clamp}>{last?.difficulty}</span>
          </div>
        </>
      )}
    </div>
  )
})
