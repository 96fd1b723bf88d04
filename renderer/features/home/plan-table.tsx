import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { label } from '../../../shared/glossary.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import { dayAndTime } from '../../components/when.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/home.module.css'

/** Plans of one year as a table; the subject opens the plan. */
export function PlanTable(props: {
  readonly labelledBy: string
  readonly plans: readonly PlanSummary[]
  readonly onRemove: (plan: PlanSummary) => void
}) {
  return (
    <table className={styles.plans} aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">Trích yếu</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Năm</th>
          <th scope="col">Trạng thái</th>
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
        {props.plans.map(plan => (
          <tr key={plan.id}>
            <td>
              <a href={hrefOf({ screen: 'plan', planId: plan.id, tab: 'info' })}>
                {plan.subject || 'Chưa có trích yếu'}
              </a>
            </td>
            <td>{plan.communeName}</td>
            <td>{plan.year}</td>
            <td>{label(`state.${plan.state}`)}</td>
            <td className={styles.number}>{plan.rowCount}</td>
            <td>{dayAndTime(plan.updatedAt)}</td>
            <td>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                title="Chuyển vào Thùng rác"
                aria-label={`Chuyển vào Thùng rác: ${plan.subject}`}
                onClick={() => props.onRemove(plan)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
