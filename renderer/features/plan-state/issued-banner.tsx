import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan, isFrozen } from '../../../shared/plans/plan-states.ts'
import { useAmendedBy } from '../../data/plan-states.ts'
import type { PlanTab } from '../../route.ts'
import { AmendButton } from './amend-button.tsx'
import { AmendmentLink } from './amended-notice.tsx'

/**
 * Says of an issued plan that its text stays as it was signed, with the way to change it, or to what changed it.
 * Nothing for a draft.
 */
export function IssuedBanner({ plan, tab }: { readonly plan: Plan; readonly tab: PlanTab }) {
  const { data: amendment, isPending } = useAmendedBy(plan.id)
  if (!isFrozen(plan.state)) return null
  return (
    <MessageBar intent={amendment ? 'warning' : 'info'}>
      <MessageBarBody>
        {citePlan(plan)} đã {plan.state === 'closed' ? 'kết thúc' : 'ban hành'} nên nội dung không sửa được.
        {amendment && (
          <>
            {' '}
            Đã có bản sửa đổi: <AmendmentLink amendment={amendment} tab={tab} />.
          </>
        )}
      </MessageBarBody>
      {!plan.report && !isPending && !amendment && (
        <MessageBarActions>
          <AmendButton planId={plan.id} tab="info" size="small" />
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
