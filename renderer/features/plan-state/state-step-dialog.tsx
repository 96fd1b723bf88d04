import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import { hasTrackedRows } from '../../../shared/tasks/has-tracked-rows.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useChangeState, useStateHistory } from '../../data/plan-states.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/plan-state.module.css'
import { IssuingCheck, useIssuingCheck } from './issuing-check.tsx'
import type { StateStep } from './state-steps.ts'

type Props = {
  readonly plan: Plan
  readonly rev: number
  readonly step: StateStep
  readonly onClose: () => void
}

/** Asks who and why before a plan changes its state; what stands in the way of issuing is said here. */
export function StateStepDialog(props: Props) {
  return (
    <DialogFrame open onClose={props.onClose}>
      <StepForm {...props} />
    </DialogFrame>
  )
}

function StepForm({ plan, rev, step, onClose }: Props) {
  const history = useStateHistory(plan.id)
  const lastWho = history.data?.find(change => change.who !== '')?.who ?? ''
  const [typedWho, setWho] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const changing = useChangeState(plan.id, rev)
  const check = useIssuingCheck(plan)
  const notify = useNotify()
  const who = (typedWho ?? lastWho).trim()
  const blocked = step.to === 'issued' && !check.clear
  const noReason = step.whyRequired && why.trim() === ''
  const confirm = () => {
    setTried(true)
    if (who === '' || noReason || blocked || changing.isPending) return
    changing.mutate(
      { to: step.to, who, why: why.trim() },
      {
        onSuccess: () => {
          notify({ text: step.done })
          onClose()
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        confirm()
      }}
    >
      <DialogBody>
        <DialogTitle>{step.title}</DialogTitle>
        <DialogContent className={styles.dialog}>
          <p>{step.effect}</p>
          {step.to === 'issued' && <IssuingCheck check={check} onLeave={onClose} />}
          {step.to === 'issued' && !plan.report && !hasTrackedRows(plan) && (
            <p>
              Kế hoạch chưa có phụ lục nhiệm vụ, chỉ tiêu nên sau khi ban hành sẽ không có gì để theo dõi tiến
              độ.{' '}
              <a href={hrefOf({ screen: 'plan', planId: plan.id, tab: 'appendix' })} onClick={onClose}>
                Thêm phụ lục trước khi ban hành
              </a>
            </p>
          )}
          <Field
            label={step.whoLabel}
            required
            {...(tried && who === '' ? { validationMessage: 'Nhập họ và tên.' } : {})}
          >
            <Input value={typedWho ?? lastWho} maxLength={120} onChange={(_, { value }) => setWho(value)} />
          </Field>
          <Field
            label={step.whyLabel}
            required={step.whyRequired}
            {...(tried && noReason ? { validationMessage: 'Ghi lý do trả về.' } : {})}
          >
            <Textarea value={why} maxLength={1000} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          {changing.isError && <ErrorNotice message={describeProblem(changing.error)} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={blocked || changing.isPending}>
            {step.button}
          </Button>
          <Button onClick={onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
