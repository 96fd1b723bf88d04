import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemovePlan, useRestorePlan } from '../../data/plan-changes.ts'

/** Puts a plan into the bin without asking, and offers to take it back. */
export function useRemoveWithUndo() {
  const [problem, setProblem] = useState<AppError | null>(null)
  const notify = useNotify()
  const removal = useRemovePlan()
  const restoring = useRestorePlan()
  const failed = (reason: unknown) => setProblem(errorOf(reason))
  const undo = (id: string) => restoring.mutate(id, { onError: failed })
  const remove = (plan: PlanSummary) => {
    setProblem(null)
    removal.mutate(plan.id, {
      onError: failed,
      onSuccess: () =>
        notify({
          text: 'Đã chuyển vào Thùng rác',
          action: { label: 'Hoàn tác', run: () => undo(plan.id) },
        }),
    })
  }
  return { remove, problem }
}
