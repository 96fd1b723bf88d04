import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { describe } from '../../../shared/errors.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTemplates } from '../../data/plans.ts'
import { useAppInfo, useSettings } from '../../data/settings.ts'
import styles from '../../styles/create-plan.module.css'
import { CreatePlanForm } from './create-plan-form.tsx'
import { defaultFacts } from './default-facts.ts'

/** Starts a plan from a template. `onCreated` gets the new plan's id. */
export function CreatePlanDialog(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onCreated: (planId: string) => void
}) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.surface}>
      <Contents onClose={props.onClose} onCreated={props.onCreated} />
    </DialogFrame>
  )
}

function Contents(props: { readonly onClose: () => void; readonly onCreated: (planId: string) => void }) {
  const templates = useTemplates()
  const settings = useSettings()
  const info = useAppInfo()
  if (templates.data && settings.data && info.data) {
    return (
      <CreatePlanForm
        templates={templates.data}
        facts={defaultFacts(settings.data, info.data.today)}
        onClose={props.onClose}
        onCreated={props.onCreated}
      />
    )
  }
  const problem = templates.error ?? settings.error ?? info.error
  const retry = () => void Promise.all([templates.refetch(), settings.refetch(), info.refetch()])
  return (
    <DialogBody>
      <DialogTitle>Tạo kế hoạch</DialogTitle>
      <DialogContent>
        {problem ? (
          <ErrorNotice message={describe(errorOf(problem))} onRetry={retry} />
        ) : (
          <Loading label="Đang đọc các mẫu kế hoạch…" />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Đóng</Button>
      </DialogActions>
    </DialogBody>
  )
}
