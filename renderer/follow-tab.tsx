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
import { goTo } from './route.ts'
import styles from './styles/follow-tab.module.css'

/** The views of following a plan, in the order of their tabs; the first is shown when the address names none. */
const views: readonly {
  readonly id: string
  readonly label: string
  /** `wish`: what the address asks to see at once, by `followPlace`. */
  readonly show: (plan: Plan, wish: FollowWish) => ReactNode
}[] = [
  { id: 'overview', label: 'Tổng quan', show: plan => <TrackingOverview plan={plan} /> },
  { id: 'list', label: 'Danh sách', show: (plan, wish) => <TrackingTable plan={plan} wish={wish} /> },
  {
    id: 'units',
    label: 'Theo đơn vị',
    show: (plan, { unit }) => (
      <TrackingUnits
        plan={plan}
        unit={unit}
        onShow={wish =>
          goTo({ screen: 'plan', planId: plan.id, tab: 'follow', place: followPlace('list', wish) })
        }
      />
    ),
  },
  { id: 'timeline', label: 'Tiến độ theo thời gian', show: plan => <TrackingTimeline plan={plan} /> },
  { id: 'indicators', label: 'Chỉ tiêu', show: plan => <TrackingIndicators plan={plan} /> },
  { id: 'forms', label: 'Phiếu báo cáo', show: plan => <TrackingForms plan={plan} /> },
  { id: 'calendar', label: 'Lịch báo cáo', show: plan => <ReportingCalendar plan={plan} /> },
]

/** How the work of an issued plan stands: one view at a time. */
export function FollowTab(props: { readonly plan: Plan; readonly place?: string | undefined }) {
  const { plan } = props
  const { view, wish } = parseFollowPlace(props.place ?? '')
  const shown = views.find(({ id }) => id === view) ?? views[0]
  const followed = isFrozen(plan.state)
  // Most views begin with it: from the others, the next click need not wait for it.
  useReadAhead(plan.id, followed)
  if (!followed || !shown) {
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
        {views.map(({ id, label }) => (
          <Tab key={id} value={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      {shown.show(plan, wish)}
    </div>
  )
}
