import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Plan } from '../shared/plans/plan.ts'
import { isFrozen } from '../shared/plans/plan-states.ts'
import { hasTrackedRows } from '../shared/tasks/has-tracked-rows.ts'
import { EmptyState } from './components/empty-state.tsx'
import { useAmendedBy } from './data/plan-states.ts'
import { useReadAhead } from './data/progress.ts'
import { AmendButton } from './features/plan-state/amend-button.tsx'
import { ReportingCalendar } from './features/reporting-calendar/reporting-calendar.tsx'
import { TrackingForms } from './features/tracking-forms/tracking-forms.tsx'
import { TrackingIndicators } from './features/tracking-indicators/tracking-indicators.tsx'
import { TrackingOverview } from './features/tracking-overview/tracking-overview.tsx'
import { TrackingTable } from './features/tracking-table/tracking-table.tsx'
import { TrackingTimeline } from './features/tracking-timeline/tracking-timeline.tsx'
import { TrackingUnits } from './features/tracking-units/tracking-units.tsx'
import { type FollowWish, followPlace, parseFollowPlace } from './follow-place.ts'
import { type FollowView, followViews } from './follow-views.ts'
import { goTo } from './route.ts'
import styles from './styles/follow-tab.module.css'

/** `wish`: what the address asks to see at once, by `followPlace`. */
const shownBy: Readonly<Record<FollowView, (plan: Plan, wish: FollowWish) => ReactNode>> = {
  overview: plan => <TrackingOverview plan={plan} />,
  list: (plan, wish) => <TrackingTable plan={plan} wish={wish} />,
  units: (plan, { unit }) => (
    <TrackingUnits
      plan={plan}
      unit={unit}
      onShow={wish =>
        goTo({ screen: 'plan', planId: plan.id, tab: 'follow', place: followPlace('list', wish) })
      }
    />
  ),
  timeline: plan => <TrackingTimeline plan={plan} />,
  indicators: plan => <TrackingIndicators plan={plan} />,
  forms: plan => <TrackingForms plan={plan} />,
  calendar: plan => <ReportingCalendar plan={plan} />,
}

/** How the work of an issued plan stands: one view at a time. */
export function FollowTab(props: { readonly plan: Plan; readonly place?: string | undefined }) {
  const { plan } = props
  const { view, wish } = parseFollowPlace(props.place ?? '')
  const shown = followViews.find(({ id }) => id === view) ?? followViews[0]
  const followed = isFrozen(plan.state)
  // Most views begin with it: from the others, the next click need not wait for it.
  useReadAhead(plan.id, followed)
  if (!followed) {
    return (
      <div className="screen">
        <EmptyState title="Kế hoạch chưa ban hành">
          Tiến độ từng nhiệm vụ, chỉ tiêu trong phụ lục được theo dõi ở đây sau khi kế hoạch ban hành: chọn
          Trình ký, rồi Ban hành ở góc trên bên phải.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.follow}>
      <TabList
        size="small"
        selectedValue={shown.id}
        aria-label="Cách xem tiến độ"
        onTabSelect={(_, { value }) =>
          goTo({ screen: 'plan', planId: plan.id, tab: 'follow', place: followPlace(String(value)) })
        }
      >
        {followViews.map(({ id, label }) => (
          <Tab key={id} value={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      {hasTrackedRows(plan) || shown.id === 'calendar' ? (
        shownBy[shown.id](plan, wish)
      ) : (
        <NothingToFollow plan={plan} />
      )}
    </div>
  )
}

/** Says of an issued plan without rows how it comes to have some; of one that was amended, the screen says so above. */
function NothingToFollow({ plan }: { readonly plan: Plan }) {
  const { data: amendment, isPending } = useAmendedBy(plan.id)
  const isLast = !isPending && !amendment
  return (
    <div className="screen">
      <EmptyState
        title="Chưa có nhiệm vụ, chỉ tiêu để theo dõi"
        actions={isLast && <AmendButton planId={plan.id} tab="appendix" appearance="primary" />}
      >
        Tiến độ được theo dõi theo từng dòng của phụ lục nhiệm vụ, phụ lục chỉ tiêu; kế hoạch này không có
        dòng nào.
        {isLast &&
          ' Hãy tạo bản sửa đổi, rồi nhập phụ lục từ Excel, Word hoặc thêm từng dòng ở thẻ Phụ lục; khi bản sửa đổi được ban hành thì theo dõi ở bản đó.'}
      </EmptyState>
    </div>
  )
}
