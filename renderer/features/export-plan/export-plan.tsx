import type { Plan } from '../../../shared/plans/plan.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import styles from '../../styles/export-plan.module.css'
import { ExportForm } from './export-form.tsx'
import { ExportHistory } from './export-history.tsx'
import { FindingList } from './finding-list.tsx'

/** What is wrong first, then the files: which, and where to. */
export function ExportPlan({ plan, draft }: { readonly plan: Plan; readonly draft: PlanDraft }) {
  return (
    <div className={`screen ${styles.export}`}>
      <FindingList plan={plan} />
      <div>
        <ExportForm plan={plan} draft={draft} />
        <ExportHistory planId={plan.id} />
      </div>
    </div>
  )
}
