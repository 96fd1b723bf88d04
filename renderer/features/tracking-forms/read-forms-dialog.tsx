import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { describe } from '../../../shared/errors.ts'
import { type Period, periodLabel } from '../../../shared/tasks/period.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { StepProgress } from '../../components/step-progress.tsx'
import type { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/tracking-forms.module.css'
import { AcceptedNotice } from './accepted-notice.tsx'
import { choiceWords } from './choice-words.ts'
import { acceptWords, countChoice } from './chosen-answers.ts'
import { ProposalView } from './proposal-view.tsx'
import { ReadSource } from './read-source.tsx'
import { useFormsIntake } from './use-forms-intake.ts'

/** Reads the forms that came back, shows what they would bring beside what is known, and takes what is chosen. */
export function ReadFormsDialog(props: {
  readonly planId: string
  readonly period: Period
  readonly folder: ReturnType<typeof useExportFolder>
  readonly onClose: () => void
}) {
  const { period, folder, onClose } = props
  const intake = useFormsIntake(props.planId, period)
  const { proposal, accepted, busy } = intake
  const counts = proposal && countChoice(proposal, intake.chosen)
  const doing = counts === null ? undefined : acceptWords(counts)
  const target = folder.path.trim()
  const { problem } = intake
  const stopped = problem?.code === 'refused' && problem.what === 'stopped' ? problem : null
  // What is under way is stopped first; a second time closes.
  const leave = intake.reading ? intake.stop : onClose
  const reviewing = proposal !== null && accepted === null
  const readFolder = () => target !== '' && intake.readFolder(target)
  return (
    <DialogFrame open onClose={leave} className={reviewing ? styles.wide : undefined} holds="work">
      <form
        className={styles.fill}
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          if (proposal === null) readFolder()
        }}
      >
        <DialogBody className={reviewing ? styles.body : undefined}>
          <DialogTitle>Đọc phiếu gửi về, {periodLabel(period)}</DialogTitle>
          <DialogContent className={reviewing ? styles.content : styles.form}>
            {proposal === null && <ReadSource folder={folder} busy={busy} onFiles={intake.readFiles} />}
            {intake.reading && (
              <StepProgress
                label={
                  intake.steps === null
                    ? 'Đang đọc các phiếu…'
                    : `Đã đọc ${intake.steps.done}/${intake.steps.of} tệp`
                }
                steps={intake.steps}
              />
            )}
            {stopped && <p role="status">{describe(stopped)}</p>}
            {problem && !stopped && <ErrorNotice message={describe(problem)} />}
            {intake.refusal && (
              <ErrorNotice
                message={
                  intake.refusal.code === 'conflict'
                    ? 'Sổ theo dõi hoặc các tệp vừa thay đổi nên chưa nhận câu nào. Hãy đọc lại rồi xem lần nữa.'
                    : describe(intake.refusal)
                }
                onRetry={intake.refusal.code === 'conflict' ? intake.again : intake.accept}
              />
            )}
            {reviewing && (
              <ProposalView proposal={proposal} chosen={intake.chosen} onChoose={intake.choose} />
            )}
            {accepted && counts && <AcceptedNotice accepted={accepted} open={counts.open} />}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {reviewing && counts && (
              <span className={styles.doing} role="status">
                {choiceWords(counts)}
              </span>
            )}
            {proposal === null && (
              <Button key="read" type="submit" appearance="primary" disabledFocusable={target === '' || busy}>
                Đọc thư mục này
              </Button>
            )}
            {reviewing && doing !== undefined && (
              <Button key="accept" appearance="primary" disabledFocusable={busy} onClick={intake.accept}>
                {doing}
              </Button>
            )}
            <Button key="close" onClick={leave}>
              {intake.reading
                ? 'Dừng'
                : accepted !== null || (reviewing && doing === undefined)
                  ? 'Đóng'
                  : 'Hủy'}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
