import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan, isFrozen } from '../../../shared/plans/plan-states.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useAmendPlan } from '../../data/plan-states.ts'
import { goTo } from '../../route.ts'

/** Says of an issued plan that its text stays as it was signed, with the way to change it. Nothing for a draft. */
export function IssuedBanner({ plan }: { readonly plan: Plan }) {
  const amending = useAmendPlan()
  const notify = useNotify()
  if (!isFrozen(plan.state)) return null
  const amend = () =>
    amending.mutate(plan.id, {
      onSuccess: draft => {
        notify({ text: 'Đã tạo bản sửa đổi' })
        goTo({ screen: 'plan', planId: draft.id, tab: 'info' })
      },
    })
  return (
    <>
      <MessageBar intent="info">
        <MessageBarBody>
          {citePlan(plan)} đã {plan.state === 'closed' ? 'kết thúc' : 'ban hành'} nên nội dung không sửa được.
        </MessageBarBody>
        {!plan.report && (
          <MessageBarActions>
            <Button size="small" disabledFocusable={amending.isPending} onClick={amend}>
              Tạo bản sửa đổi
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {amending.isError && <ErrorNotice message={describeProblem(amending.error)} onRetry={amend} />}
    </>
  )
}
