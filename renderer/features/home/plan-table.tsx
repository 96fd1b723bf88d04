import { Button } from '@fluentui/react-components'
import { CalendarAddRegular, DeleteRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { label } from '../../../shared/glossary.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import { isFrozen } from '../../../shared/plans/plan-states.ts'
import { dayAndTime } from '../../components/when.ts'
import { goTo, hrefOf } from '../../route.ts'
import styles from '../../styles/home.module.css'
import listScreen from '../../styles/list-screen.module.css'
import { type PlanProgress, ProgressCell } from './progress-cell.tsx'

/** Plans of one year as a table; the subject opens the plan. */
export function PlanTable(props: {
  readonly labelledBy: string
  readonly plans: readonly PlanSummary[]
  /** How far those are that are followed, by id. */
  readonly progress: ReadonlyMap<string, PlanProgress>
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly onRemove: (plan: PlanSummary) => void
}) {
  const followed = props.plans.some(({ id }) => props.progress.has(id))
  return (
    <table className={`${listScreen.table} ${styles.plans}`} aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">Trích yếu</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Năm</th>
          <th scope="col">Trạng thái</th>
          {followed && <th scope="col">Tiến độ</th>}
          <th scope="col" className={styles.number}>
            Số dòng phụ lục
          </th>
          <th scope="col">Sửa lần cuối</th>
          <th scope="col">
            <span className="visuallyHidden">Thao tác</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.plans.map(plan => {
          const progress = props.progress.get(plan.id)
          return (
            <tr key={plan.id}>
              <td>
                <a href={hrefOf({ screen: 'plan', planId: plan.id, tab: 'info' })}>
                  {plan.subject || 'Chưa có trích yếu'}
                </a>
              </td>
              <td>{plan.communeName}</td>
              <td>{plan.year}</td>
              <td>
                {label(`state.${plan.state}`)}
                {plan.replaced && <small className={styles.replaced}>đã có bản sửa đổi</small>}
              </td>
              {followed && <td>{progress && <ProgressCell fills={props.fills} progress={progress} />}</td>}
              <td className={styles.number}>{plan.rowCount}</td>
              <td>{dayAndTime(plan.updatedAt)}</td>
              <td>
                <RowActions plan={plan} onRemove={props.onRemove} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Not drawn anew when only the progress has come. */
const RowActions = memo(function RowActions(props: {
  readonly plan: PlanSummary
  readonly onRemove: (plan: PlanSummary) => void
}) {
  const { plan, onRemove } = props
  return (
    <>
      {isFrozen(plan.state) && (
        <Button
          appearance="subtle"
          icon={<CalendarAddRegular />}
          title="Tạo kế hoạch năm sau"
          aria-label={`Tạo kế hoạch năm sau từ: ${plan.subject}`}
          onClick={() => goTo({ screen: 'plan', planId: plan.id, tab: 'reports', place: 'next-year' })}
        />
      )}
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        title="Chuyển vào Thùng rác"
        aria-label={`Chuyển vào Thùng rác: ${plan.subject}`}
        onClick={() => onRemove(plan)}
      />
    </>
  )
})
