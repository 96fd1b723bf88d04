import { useEffect } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import styles from '../../styles/export-plan.module.css'
import { ExportForm } from './export-form.tsx'
import { ExportHistory } from './export-history.tsx'
import { FindingList } from './finding-list.tsx'

/** Brings the keyboard to the part that a command asked for: `findings` or `files`. */
function useFocusOn(part: string | undefined) {
  useEffect(() => {
    if (part !== undefined) document.getElementById(part)?.focus()
  }, [part])
}

/** What is wrong first, then the files: which, and where to. */
export function ExportPlan(props: {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly place?: string | undefined
}) {
  const { plan, draft } = props
  useFocusOn(props.place)
  return (
    <div className={`screen ${styles.export}`}>
      <FindingList plan={plan} draft={draft} />
      <div>
        <ExportForm plan={plan} draft={draft} />
        <ExportHistory planId={plan.id} />
      </div>
    </div>
  )
}
