import { Button } from '@fluentui/react-components'
import { CalendarAddRegular, SendRegular } from '@fluentui/react-icons'
import type { Plan } from '../shared/plans/plan.ts'
import { isFrozen } from '../shared/plans/plan-states.ts'
import { useNotify } from './components/use-notify.tsx'
import { useRemovePlan } from './data/plan-changes.ts'
import { SendPlanDialog } from './features/exchange/send-plan-dialog.tsx'
import { NextYearDialog } from './features/next-year/next-year-dialog.tsx'
import { PlanReports } from './features/reports/plan-reports.tsx'
import { goTo } from './route.ts'

/** What comes of a plan that is followed: its reports, next year's plan, a file for another machine. */
export function ReportsTab(props: {
  readonly plan: Plan
  /** `next-year` or `send`: what the address asks for at once. */
  readonly place?: string | undefined
}) {
  const { plan, place } = props
  const show = (wish?: 'next-year' | 'send') =>
    goTo({ screen: 'plan', planId: plan.id, tab: 'reports', ...(wish ? { place: wish } : {}) })
  const frozen = isFrozen(plan.state)
  const notify = useNotify()
  const removal = useRemovePlan()
  const showMade = (planId: string) => {
    goTo({ screen: 'plan', planId, tab: 'text' })
    const undo = () => {
      show('next-year')
      removal.mutate(planId)
    }
    notify({
      text: `Đã tạo dự thảo kế hoạch năm ${plan.year + 1}`,
      action: { label: 'Hoàn tác', run: undo },
    })
  }
  return (
    <>
      <PlanReports
        plan={plan}
        tools={
          <>
            {frozen && (
              <Button icon={<CalendarAddRegular />} onClick={() => show('next-year')}>
                Tạo kế hoạch năm sau
              </Button>
            )}
            <Button icon={<SendRegular />} onClick={() => show('send')}>
              Chuyển sang máy khác…
            </Button>
          </>
        }
      />
      <NextYearDialog
        open={place === 'next-year' && frozen && !plan.report}
        plan={plan}
        onClose={() => show()}
        onCreated={showMade}
      />
      {place === 'send' && !plan.report && <SendPlanDialog planId={plan.id} onClose={() => show()} />}
    </>
  )
}
