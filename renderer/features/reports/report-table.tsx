import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { formatDay, toDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import type { Letterhead } from '../../../shared/plans/plan.ts'
import { isFrozen } from '../../../shared/plans/plan-states.ts'
import { periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { dayAndTime } from '../../components/when.ts'
import { useLetterheads } from '../../data/reports.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/reports.module.css'

/** A plan's reports as a table; the period opens the report. One that is out is not put into the bin from here. */
export function ReportTable(props: {
  readonly reports: readonly PlanSummary[]
  readonly onRemove: (report: PlanSummary) => void
}) {
  const letterheads = useLetterheads(props.reports)
  return (
    <table className={styles.reports} aria-label="Các báo cáo của kế hoạch">
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
            <td>{numberOf(letterheads.get(report.id))}</td>
            <td>{dayOf(letterheads.get(report.id))}</td>
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

/** `12/BC-UBND`; the symbol alone while there is no number. */
function numberOf(letterhead: Letterhead | undefined): string {
  if (letterhead === undefined) return ''
  const { number, symbol } = letterhead
  return number === '' ? 'Chưa có số' : `${number.padStart(2, '0')}/${symbol}`
}

function dayOf(letterhead: Letterhead | undefined): string {
  const { year, month, day } = letterhead ?? {}
  const date = toDay(year ?? 0, month ?? 0, day ?? 0)
  return date === undefined ? '' : formatDay(date)
}
