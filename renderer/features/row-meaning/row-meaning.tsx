import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { label } from '../../../shared/glossary.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { addColumn } from '../../../shared/plans/edit-columns.ts'
import styles from '../../styles/row-meaning.module.css'
import { hasSchedule } from './apply-deadline.ts'
import { ScheduleSection } from './schedule-section.tsx'
import { TargetSection } from './target-section.tsx'

/** What the active row means beyond its words, to make clear and to correct. */
export function RowMeaning(props: {
  readonly appendix: Appendix
  /** Undefined while a heading or nothing is active. */
  readonly row: RowItem | undefined
  /** The plan's year. */
  readonly year: number
  readonly readOnly: boolean
  /** Changes the appendix in one step of undo. */
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
  /** More of the row's meaning. */
  readonly children?: ReactNode
}) {
  const { appendix, row, year, readOnly, onEdit } = props
  if (row === undefined)
    return <p className={styles.none}>Chọn một dòng trong bảng để xem dòng đó được hiểu thế nào.</p>
  const has = (field: string) => appendix.columns.some(column => column.field === field)
  const name = row.cells.name ?? row.cells.detail ?? ''
  return (
    <div className={styles.meaning} key={row.id}>
      <p className={styles.name}>{name === '' ? 'Dòng chưa có tên' : name}</p>
      {has('target') && <TargetSection row={row} readOnly={readOnly} onEdit={onEdit} />}
      {props.children}
      {hasSchedule(appendix) && <ScheduleSection row={row} year={year} readOnly={readOnly} onEdit={onEdit} />}
      {appendix.kind === 'tasks' && !hasSchedule(appendix) && (
        <section className={styles.section} aria-label="Thời gian thực hiện">
          <p className={styles.none}>Bảng này chưa có cột thời gian nên chưa đặt được thời hạn.</p>
          {!readOnly && (
            <Button
              size="small"
              onClick={() =>
                onEdit(now => addColumn(now, { field: 'schedule', label: label('field.schedule') }, null))
              }
            >
              Thêm cột {label('field.schedule')}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}
