import {
  BuildingGovernmentRegular,
  DeleteRegular,
  DocumentRegular,
  GavelRegular,
  HomeRegular,
  SettingsRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { usePlanList } from '../../data/plans.ts'
import { useReadOverviewAhead } from '../../data/progress.ts'
import { hrefOf, type Route } from '../../route.ts'
import styles from '../../styles/shell.module.css'

function Place(props: {
  readonly to: Route
  readonly here: boolean
  readonly icon: ReactNode
  readonly label: string
  /** The pointer or the focus is on it: a click may follow. */
  readonly onNear?: () => void
}) {
  return (
    <a
      className={styles.link}
      href={hrefOf(props.to)}
      title={props.label}
      onPointerEnter={props.onNear}
      onFocus={props.onNear}
      aria-current={props.here ? 'page' : undefined}
    >
      {props.icon}
      <span>{props.label}</span>
    </a>
  )
}

/** Places in the program, and the plans that were worked on last. */
export function SideNav({ route }: { readonly route: Route }) {
  const plans = usePlanList(false)
  const readOverviewAhead = useReadOverviewAhead()
  const recent = (plans.data ?? [])
    // Reports are found in the plan that they are about, what was replaced through its amendment.
    .filter(({ report, replaced }) => report === null && !replaced)
    .toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt))
    .slice(0, 5)
  return (
    <nav className={styles.nav} aria-label="Điều hướng chính">
      <Place
        to={{ screen: 'home' }}
        here={route.screen === 'home'}
        icon={<HomeRegular />}
        label="Trang chủ"
        onNear={readOverviewAhead}
      />
      {recent.length > 0 && (
        <div className={styles.recent}>
          <h2>Kế hoạch gần đây</h2>
          <ul>
            {recent.map(plan => (
              <li key={plan.id}>
                <Place
                  to={{ screen: 'plan', planId: plan.id, tab: 'info' }}
                  here={route.screen === 'plan' && route.planId === plan.id}
                  icon={<DocumentRegular />}
                  label={`${plan.year} · ${plan.subject || 'Chưa có trích yếu'}`}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.spacer} />
      <Place
        to={{ screen: 'legal-bases' }}
        here={route.screen === 'legal-bases'}
        icon={<GavelRegular />}
        label="Căn cứ pháp lý"
      />
      <Place
        to={{ screen: 'organisations' }}
        here={route.screen === 'organisations'}
        icon={<BuildingGovernmentRegular />}
        label="Danh mục đơn vị"
      />
      <Place
        to={{ screen: 'bin' }}
        here={route.screen === 'bin'}
        icon={<DeleteRegular />}
        label="Thùng rác"
      />
      <Place
        to={{ screen: 'settings' }}
        here={route.screen === 'settings'}
        icon={<SettingsRegular />}
        label="Cài đặt"
      />
    </nav>
  )
}
