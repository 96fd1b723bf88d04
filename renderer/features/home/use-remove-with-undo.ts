import { useCallback, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemovePlan, useRestorePlan } from '../../data/plan-changes.ts'

/** Puts a plan into the bin without asking, and offers to take it back. */
export function useRemoveWithUndo() {
  const [problem, setProblem] = useState<AppError | null>(null)
  const notify = useNotify()
  const { mutate: removeById } = useRemovePlan()
  const { mutate: restore } = useRestorePlan()
  // The same function each time: a row of many is not drawn anew for it.
  const remove = useCallback(
    (plan: PlanSummary) => {
      const failed = (reason: unknown) => setProblem(errorOf(reason))
      setProblem(null)
      removeById(plan.id, {
        onError: failed,
        onSuccess: () =>
          notify({
            text: 'Đã chuyển vào Thùng rác',
            action: { label: 'Hoàn tác', run: () => restore(plan.id, { onError: failed }) },
          }),
      })
    },
    [notify, removeById, restore],
  )
  return { remove, problem }
}
