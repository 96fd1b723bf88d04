import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Plan } from '../shared/plans/plan.ts'
import { isFrozen } from '../shared/plans/plan-states.ts'
import { EmptyState } from './components/empty-state.tsx'
import { useReadAhead } from './data/progress.ts'
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
          Khi kế hoạch được ban hành, tiến độ từng nhiệm vụ, chỉ tiêu được theo dõi ở đây.
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
      {shownBy[shown.id](plan, wish)}
    </div>
  )
}
