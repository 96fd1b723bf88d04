import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import { isFrozen } from '../../../shared/plans/plan-states.ts'
import { periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { dayAndTime } from '../../components/when.ts'
import { hrefOf } from '../../route.ts'
import listScreen from '../../styles/list-screen.module.css'
import styles from '../../styles/reports.module.css'

/** A plan's reports as a table; the period opens the report. One that is out is not put into the bin from here. */
export function ReportTable(props: {
  readonly reports: readonly PlanSummary[]
  readonly onRemove: (report: PlanSummary) => void
}) {
  return (
    <table className={`${listScreen.table} ${styles.reports}`} aria-label="Các báo cáo của kế hoạch">
      <thead>
        <tr>
          <th scope="col">{label('work.period')}</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ban hành</th>
          <th scope="col">{label('plan.state')}</th>
          <th scope="col">Sửa lần cuối</th>
          <th scope="col">
            <span className="visuallyHidden">Thao tác</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.reports.map(report => (
          <tr key={report.id}>
            <td>
              <a href={hrefOf({ screen: 'plan', planId: report.id, tab: 'text' })}>{nameOf(report)}</a>
              <small title={report.subject}>{report.subject}</small>
            </td>
            <td>{numberOf(report)}</td>
            <td>{report.report?.issuedOn ? formatDay(report.report.issuedOn) : ''}</td>
            <td>{label(`state.${report.state}`)}</td>
            <td>{dayAndTime(report.updatedAt)}</td>
            <td>
              {!isFrozen(report.state) && (
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  title="Chuyển vào Thùng rác"
                  aria-label={`Chuyển vào Thùng rác: báo cáo ${nameOf(report)}`}
                  onClick={() => props.onRemove(report)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const nameOf = ({ report, subject }: PlanSummary) => (report ? periodTitle(report.period) : subject)

/** `12/BC-UBND`. */
function numberOf({ report }: PlanSummary): string {
  if (report === null) return ''
  const { number, symbol } = report
  return number === '' ? 'Chưa có số' : `${number.padStart(2, '0')}/${symbol}`
}
