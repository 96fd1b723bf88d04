import { Button } from '@fluentui/react-components'
import { CopyRegular, TableSimpleRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { amountText, dueLines } from '../../../shared/tasks/tracked-words.ts'
import { markOf } from '../../../shared/tasks/tracking-filter.ts'
import { owesReport, type UnitWork } from '../../../shared/tasks/unit-work.ts'
import styles from '../../styles/tracking-units.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'

/** One unit's work: what is late, what is due soon, what it has not reported on, and the rest. */
export function UnitDetail(props: {
  readonly unit: UnitWork
  /** The period, as in the middle of a sentence. */
  readonly period: string
  readonly onCopy: () => void
  /** Shows its rows, or one row, in the list. */
  readonly onShow: (rowId: string | undefined) => void
}) {
  const { unit, onShow } = props
  const heading = useId()
  return (
    <section className={styles.detail} aria-labelledby={heading}>
      <div className={styles.detailHead}>
        <h2 id={heading}>{unit.name}</h2>
        <div className={styles.detailTools}>
          <Button
            size="small"
            icon={<CopyRegular />}
            disabledFocusable={!owesReport(unit)}
            title={
              owesReport(unit) ? 'Soạn đề nghị báo cáo để dán vào Zalo, e-mail' : 'Không còn gì phải đề nghị'
            }
            onClick={() => owesReport(unit) && props.onCopy()}
          >
            Sao chép để gửi Zalo/e-mail
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<TableSimpleRegular />}
            onClick={() => onShow(undefined)}
          >
            Xem trong danh sách
          </Button>
        </div>
      </div>
      <Rows title="Quá hạn" rows={unit.overdue} onShow={onShow} />
      <Rows title="Đến hạn trong 30 ngày" rows={unit.dueSoon} onShow={onShow} />
      <Rows title={`Chưa báo cáo ${props.period}`} rows={unit.unanswered} onShow={onShow} />
      <Rows title="Chủ trì" rows={unit.leads} onShow={onShow} />
      <Rows title="Phối hợp" rows={unit.supports} onShow={onShow} />
    </section>
  )
}

function Rows(props: {
  readonly title: string
  readonly rows: readonly TrackedRow[]
  readonly onShow: (rowId: string) => void
}) {
  if (props.rows.length === 0) return null
  return (
    <details className={styles.rows} open={props.rows.length <= 8}>
      <summary>
        {props.title} ({props.rows.length})
      </summary>
      <ul>
        {props.rows.map(row => (
          <li key={row.rowId}>
            <button type="button" className={styles.link} onClick={() => props.onShow(row.rowId)}>
              {`${row.number} ${row.name}`.trim()}
            </button>
            <span className={styles.rowFacts}>
              <MarkBadge mark={markOf(row)} />
              {[amountText(row), ...dueLines(row)].filter(part => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
