import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { Plan } from '../../../shared/plans/plan.ts'
import { dutyWhen } from '../../../shared/tasks/duty-words.ts'
import { readReportingDuties } from '../../../shared/tasks/read-reporting-duties.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/reporting-calendar.module.css'

/** What the plan's text says of reporting, to take instead of what is set. */
export function RereadDialog(props: {
  readonly plan: Plan
  readonly onTake: (duties: readonly ReportingDuty[]) => void
  readonly onClose: () => void
}) {
  const duties = readReportingDuties(props.plan)
  return (
    <DialogFrame open onClose={props.onClose}>
      <DialogBody>
        <DialogTitle>Đọc lại từ văn bản</DialogTitle>
        <DialogContent>
          {duties.length === 0 ? (
            <p>Nội dung kế hoạch không ghi ngày báo cáo nào.</p>
          ) : (
            <>
              <p>Nội dung kế hoạch ghi:</p>
              <ul className={styles.duties} aria-label="Đọc được từ văn bản">
                {duties.map(duty => (
                  <li key={duty.id}>
                    <div className={styles.what}>
                      <strong>{duty.title}</strong>
                      <span>{dutyWhen(duty, duties)}</span>
                      <span>
                        {duty.from} gửi {duty.to}
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )}
        </DialogContent>
        <DialogActions>
          {duties.length > 0 && (
            <Button appearance="primary" onClick={() => props.onTake(duties)}>
              Thay lịch hiện có
            </Button>
          )}
          <Button onClick={props.onClose}>Giữ lịch hiện có</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
