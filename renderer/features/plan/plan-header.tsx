import { Button, Tab, TabList } from '@fluentui/react-components'
import {
  ArrowLeftRegular,
  CheckmarkCircleRegular,
  DocumentArrowRightRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
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
  history: 'Lịch sử',
}

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
  const subject = draft.values.subject || 'Chưa có trích yếu'
  const open = (tab: PlanTab, place?: string) =>
    goTo({ screen: 'plan', planId: plan.id, tab, ...(place ? { place } : {}) })
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Về danh sách kế hoạch"
          title="Về danh sách kế hoạch"
          onClick={() => goTo({ screen: 'home' })}
        />
        <h1 title={subject}>{subject}</h1>
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
          {planTabs.map((tab, index) => (
            <Tab
              key={tab}
              id={`tab-${tab}`}
              value={tab}
              aria-controls="tab-content"
              aria-keyshortcuts={`Alt+${index + 1}`}
              title={`Alt+${index + 1}`}
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
