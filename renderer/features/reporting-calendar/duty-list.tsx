import { Button } from '@fluentui/react-components'
import { CheckmarkRegular, DeleteRegular, EditRegular, QuestionCircleRegular } from '@fluentui/react-icons'
import { dutyWhen, isOpen } from '../../../shared/tasks/duty-words.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import styles from '../../styles/reporting-calendar.module.css'

/** Who reports to whom by when, each with its ways to change it. */
export function DutyList(props: {
  readonly duties: readonly ReportingDuty[]
  /** Undefined where they are only read: of a closed plan, on paper. */
  readonly change?:
    | {
        readonly onEdit: (duty: ReportingDuty) => void
        readonly onConfirm: (duty: ReportingDuty) => void
        readonly onRemove: (duty: ReportingDuty) => void
      }
    | undefined
}) {
  const { duties, change } = props
  return (
    <ul className={styles.duties} aria-label="Chế độ báo cáo">
      {duties.map(duty => {
        const name = `${duty.title} của ${duty.from}`
        const before = duties.find(({ id }) => id === duty.chainedAfter)
        return (
          <li key={duty.id}>
            <div className={styles.what}>
              <strong>{duty.title}</strong>
              <span data-open={isOpen(duty) || undefined}>
                {isOpen(duty) && <QuestionCircleRegular aria-hidden />} {dutyWhen(duty, duties)}
              </span>
              <span>
                {duty.from} gửi {duty.to}
                {before !== undefined && `; tổng hợp từ ${before.title} của ${before.from}`}
              </span>
            </div>
            {change && (
              <div className={styles.actions}>
                {duty.confirmed !== true && !isOpen(duty) && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<CheckmarkRegular />}
                    aria-label={`Xác nhận: ${name}`}
                    onClick={() => change.onConfirm(duty)}
                  >
                    Xác nhận
                  </Button>
                )}
                <Button
                  size="small"
                  appearance={isOpen(duty) ? 'secondary' : 'subtle'}
                  icon={<EditRegular />}
                  aria-label={`Sửa: ${name}`}
                  onClick={() => change.onEdit(duty)}
                >
                  Sửa
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Bỏ: ${name}`}
                  title="Bỏ"
                  onClick={() => change.onRemove(duty)}
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
