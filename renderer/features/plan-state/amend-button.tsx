import { Button, type ButtonProps } from '@fluentui/react-components'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useAmendPlan } from '../../data/plan-states.ts'
import { goTo, type PlanTab } from '../../route.ts'

/** Makes a draft that changes an issued plan, and opens it at a tab. */
export function AmendButton(props: {
  readonly planId: string
  readonly tab: PlanTab
  readonly size?: ButtonProps['size']
  readonly appearance?: ButtonProps['appearance']
}) {
  const { planId, tab, ...look } = props
  const amending = useAmendPlan()
  const notify = useNotify()
  const amend = () =>
    amending.mutate(planId, {
      onSuccess: draft => {
        notify({ text: 'Đã tạo bản sửa đổi' })
        goTo({ screen: 'plan', planId: draft.id, tab })
      },
    })
  return (
    <>
      <Button {...look} disabledFocusable={amending.isPending} onClick={amend}>
        Tạo bản sửa đổi
      </Button>
      {amending.isError && <ErrorNotice message={describeProblem(amending.error)} onRetry={amend} />}
    </>
  )
}
