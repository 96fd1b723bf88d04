import { useMemo } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { usePlanList } from '../../data/plans.ts'
import { useTracked } from '../../data/progress.ts'
import { type ComingDays, comingDays } from './coming-days.ts'

/** The reporting days of a plan around today, with the answers and reports that there are. */
export function useComingDays(plan: Plan, duties: readonly ReportingDuty[], today: string): ComingDays {
  const rows = useTracked(plan.id)
  const plans = usePlanList(false)
  return useMemo(() => {
    const own = (plans.data ?? []).flatMap(({ report }) => (report?.about === plan.id ? [report.period] : []))
    return comingDays(plan.year, duties, rows.data ?? [], new Set(own), today)
  }, [plan.id, plan.year, duties, rows.data, plans.data, today])
}
