import { Button, Tab, TabList } from '@fluentui/react-components'
import {
  ArrowLeftRegular,
  CheckmarkCircleRegular,
  DocumentArrowRightRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import { SaveStatus } from '../../components/save-status.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { useFindings } from '../../data/plans.ts'
import { goTo, type PlanTab, planTabs } from '../../route.ts'
import styles from '../../styles/plan.module.css'

const tabLabels: Readonly<Record<PlanTab, string>> = {
  info: 'Thông tin',
  text: 'Nội dung',
  appendix: 'Phụ lục',
  export: 'Kiểm tra và xuất',
  follow: 'Theo dõi',
  reports: 'Báo cáo',
  history: 'Lịch sử',
}

/** A report is a document alone: nothing is followed in it. */
const tabsOf = ({ report }: Plan): readonly PlanTab[] =>
  report ? planTabs.filter(tab => tab !== 'follow' && tab !== 'reports') : planTabs

/** A tab keeps its key where others are left out. */
const keyOf = (tab: PlanTab) => `Alt+${planTabs.indexOf(tab) + 1}`

/** Which plan, in which state, what is missing, what can be done with it. */
export function PlanHeader(props: {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly tab: PlanTab
  /** The state with its next step. */
  readonly state: ReactNode
  readonly extras?: ReactNode
}) {
  const { plan, draft } = props
  const findings = useFindings(plan.id)
  const count = findings.data?.filter(finding => finding.severity !== 'info').length ?? 0
  const { report } = plan
  const subject = draft.values.subject || 'Chưa có trích yếu'
  const title = report ? `Báo cáo ${periodLabel(report.period)}: ${subject}` : subject
  const back = report ? 'Về kế hoạch mà báo cáo nói đến' : 'Về danh sách kế hoạch'
  const open = (tab: PlanTab, place?: string) =>
    goTo({ screen: 'plan', planId: plan.id, tab, ...(place ? { place } : {}) })
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={back}
          title={back}
          onClick={() =>
            goTo(report ? { screen: 'plan', planId: report.about, tab: 'reports' } : { screen: 'home' })
          }
        />
        <h1 title={title}>{title}</h1>
        {props.state}
        <Button
          icon={count > 0 ? <WarningRegular /> : <CheckmarkCircleRegular />}
          onClick={() => open('export', 'findings')}
        >
          {count > 0 ? `Kiểm tra ${count}` : 'Kiểm tra'}
        </Button>
        <Button
          appearance="primary"
          icon={<DocumentArrowRightRegular />}
          aria-keyshortcuts="Control+E"
          title="Xuất Word, Excel (Ctrl+E)"
          onClick={() => open('export', 'files')}
        >
          Xuất Word, Excel
        </Button>
      </div>
      <div className={styles.tabs}>
        <TabList
          selectedValue={props.tab}
          onTabSelect={(_, { value }) => {
            const tab = planTabs.find(one => one === value)
            if (tab) open(tab)
          }}
        >
          {tabsOf(plan).map(tab => (
            <Tab
              key={tab}
              id={`tab-${tab}`}
              value={tab}
              aria-controls="tab-content"
              aria-keyshortcuts={keyOf(tab)}
              title={keyOf(tab)}
            >
              {tabLabels[tab]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.extras}>
          {props.extras}
          <SaveStatus
            state={draft.conflicts.length > 0 ? 'held' : draft.state}
            savedAt={draft.savedAt}
            onRetry={() => void draft.flush()}
          />
        </div>
      </div>
    </header>
  )
}
