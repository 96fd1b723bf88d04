import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay, parseDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { type Period, periodLabel } from '../../../shared/tasks/period.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { StepProgress } from '../../components/step-progress.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import { useMakeForms } from '../../data/forms.ts'
import { useJob } from '../../data/jobs.ts'
import { FolderField } from '../../folders/folder-field.tsx'
import { OverwriteQuestion } from '../../folders/overwrite-question.tsx'
import { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/tracking-forms.module.css'
import { MadeForms } from './made-forms.tsx'

/** Asks where a round of forms goes, writes them, and says where they are. */
export function MakeFormsDialog(props: {
  readonly planId: string
  readonly period: Period
  readonly units: readonly string[]
  readonly round: number
  /** `YYYY-MM-DD` that the calendar sets; null for none, or one that has passed. */
  readonly returnBy: string | null
  /** They are written. */
  readonly onMade: () => void
  readonly onClose: () => void
}) {
  const { planId, period, round } = props
  // Once they are written, the list behind counts anew.
  const [units] = useState(props.units)
  const [dayText, setDayText] = useState(props.returnBy === null ? '' : formatDay(props.returnBy))
  const folder = useExportFolder()
  const making = useMakeForms()
  const job = useJob(making.isPending)
  const reveal = useReveal()
  const target = folder.path.trim()
  const day = dayText.trim() === '' ? null : parseDay(dayText)
  const ready = target !== '' && !making.isPending && day !== undefined
  const problem = making.isError ? errorOf(making.error) : null
  const stopped = problem?.code === 'refused' && problem.what === 'stopped'
  const existing =
    problem?.code === 'refused' && problem.what === 'fileExists' ? (problem.detail ?? '') : null
  const make = (overwrite: boolean) => {
    if (!ready || day === undefined) return
    making.mutate(
      { planId, period, units: [...units], returnBy: day, folder: target, overwrite, job: job.id },
      { onSuccess: props.onMade },
    )
  }
  // What is under way is stopped first; a second time closes.
  const close = making.isPending ? job.stop : props.onClose
  return (
    <DialogFrame open onClose={close}>
      <form
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          if (!making.isSuccess) make(false)
        }}
      >
        <DialogBody>
          <DialogTitle>
            Tạo phiếu báo cáo {periodLabel(period)}
            {making.data ? `, đợt ${making.data.round}` : round > 1 && `, đợt ${round}`}
          </DialogTitle>
          <DialogContent className={styles.form}>
            {making.data ? (
              <MadeForms files={making.data.files} onReveal={path => reveal.mutate(path)} />
            ) : (
              <>
                <p>Mỗi đơn vị một tệp Excel, chỉ có nhiệm vụ, chỉ tiêu của đơn vị đó: {units.join(', ')}.</p>
                <FolderField folder={folder} label="Lưu vào thư mục" />
                <Field
                  label="Gửi lại chậm nhất ngày"
                  hint="Ghi trên phiếu; để trống thì phiếu ghi ngày theo lịch báo cáo, nếu có."
                  {...(day === undefined ? { validationMessage: 'Ghi ngày dạng 05/02/2026.' } : {})}
                >
                  <Input
                    className={styles.day ?? ''}
                    value={dayText}
                    onChange={(_, { value }) => setDayText(value)}
                  />
                </Field>
              </>
            )}
            {making.isPending && (
              <StepProgress
                label={
                  job.steps === null ? 'Đang lập phiếu…' : `Đã lập ${job.steps.done}/${job.steps.of} phiếu`
                }
                steps={job.steps}
              />
            )}
            {stopped && <p role="status">{describe(problem)}</p>}
            {problem && !stopped && existing === null && (
              <ErrorNotice message={describe(problem)} onRetry={() => make(false)} />
            )}
            {existing !== null && (
              <OverwriteQuestion path={existing} onOverwrite={() => make(true)} onForget={making.reset} />
            )}
            {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
          </DialogContent>
          <DialogActions>
            {!making.data && (
              <Button type="submit" appearance="primary" disabledFocusable={!ready}>
                Tạo {units.length} phiếu
              </Button>
            )}
            <Button appearance={making.data ? 'primary' : 'secondary'} onClick={close}>
              {making.data ? 'Đóng' : making.isPending ? 'Dừng' : 'Hủy'}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
