import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { StandingAmendment } from '../../../shared/plans/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import { useAmendedBy } from '../../data/plan-states.ts'
import { hrefOf, type PlanTab } from '../../route.ts'

/** Says of a plan that is followed that an amendment stands in its place, with the way to it; else nothing. */
export function AmendedNotice({ plan, tab }: { readonly plan: Plan; readonly tab: PlanTab }) {
  const amendment = useAmendedBy(plan.id).data ?? null
  if (amendment === null) return null
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        Đã có bản sửa đổi: <AmendmentLink amendment={amendment} tab={tab} />. Việc theo dõi, báo cáo làm ở bản
        đó.
      </MessageBarBody>
    </MessageBar>
  )
}

/** The way to an amendment, by its number and day. */
export function AmendmentLink(props: { readonly amendment: StandingAmendment; readonly tab: PlanTab }) {
  const { id, subject, letterhead } = props.amendment
  return (
    <a href={hrefOf({ screen: 'plan', planId: id, tab: props.tab })} title={subject}>
      {citePlan({ letterhead })}
    </a>
  )
}
