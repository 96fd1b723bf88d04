import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { type PlanDraft, usePlanDraft } from '../../data/plan-draft.ts'
import { useStoredPlan } from '../../data/plans.ts'
import { goTo, type PlanTab } from '../../route.ts'
import styles from '../../styles/plan.module.css'
import { ConflictPanel } from './conflict-panel.tsx'
import { PlanHeader } from './plan-header.tsx'

type Stored = Output<'plans.get'>

export type PlanScreenProps = {
  readonly planId: string
  readonly tab: PlanTab
  /** The state with its next step, and what is to be said of a frozen plan. */
  readonly state: (stored: Stored) => ReactNode
  readonly banner: (stored: Stored) => ReactNode
  /** Beside the tabs: what another feature has to say of this plan. */
  readonly extras?: ReactNode
  /** At the right of the tab's content. */
  readonly aside?: ReactNode
  readonly children: (stored: Stored, draft: PlanDraft) => ReactNode
}

/** One plan: its header, and the tab that the route names. Give it a `key` of the plan's id. */
export function PlanScreen(props: PlanScreenProps) {
  const stored = useStoredPlan(props.planId)
  if (stored.data) return <OpenPlan {...props} stored={stored.data} />
  return (
    <div className="screen">
      {stored.isPending ? (
        <Loading label="Đang mở kế hoạch…" />
      ) : (
        <div className={styles.missing}>
          <h1>Không mở được kế hoạch</h1>
          <ErrorNotice message={describe(errorOf(stored.error))} onRetry={() => void stored.refetch()} />
          <Button onClick={() => goTo({ screen: 'home' })}>Về trang chủ</Button>
        </div>
      )}
    </div>
  )
}

function OpenPlan(props: PlanScreenProps & { readonly stored: Stored }) {
  const draft = usePlanDraft(props.stored)
  return (
    <div className={styles.screen}>
      <PlanHeader
        plan={props.stored.plan}
        draft={draft}
        tab={props.tab}
        state={props.state(props.stored)}
        extras={props.extras}
      />
      {props.banner(props.stored)}
      {draft.error && draft.state === 'failed' && (
        <ErrorNotice message={describe(draft.error)} onRetry={() => void draft.flush()} />
      )}
      {draft.conflicts.length > 0 && <ConflictPanel draft={draft} />}
      <div className={styles.content}>
        <div
          className={styles.tab}
          id="tab-content"
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${props.tab}`}
        >
          {props.children(props.stored, draft)}
        </div>
        {props.aside}
      </div>
    </div>
  )
}
