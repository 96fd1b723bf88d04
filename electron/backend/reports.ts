import { Failure } from '../../shared/errors.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { correctedFigures } from '../../shared/reports/corrected-figures.ts'
import { draftReport } from '../../shared/reports/draft-report.ts'
import { type Period, periodBounds } from '../../shared/tasks/period.ts'
import { firstIssuedDays } from '../store/first-issued.ts'
import { insertPlan, listPlans } from '../store/plans.ts'
import { listEntries } from '../store/progress.ts'
import { issuedReports, lastEnding, reportIds } from '../store/reports.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { requireLivePlan } from './require-plan.ts'

export function reportHandlers({ clock, newId, store }: BackendContext): NounHandlers<'reports'> {
  const { db } = store
  return {
    'reports.draft': ({ planId, period, addressees }) =>
      inTransaction(db, async tx => {
        const { plan } = await requireLivePlan(tx, planId)
        const today = clock.today()
        refuseReport(plan, period, today)
        const log = await listEntries(tx, planId)
        const issuedOn = await firstIssuedDays(tx, planId)
        const corrections = correctedFigures(log, await issuedReports(tx, planId))
        const ending = await lastEnding(tx, planId, addressees)
        const drafted = draftReport(plan, {
          period,
          id: newId(),
          newId,
          today,
          addressees,
          ending,
          log,
          issuedOn,
          corrections,
        })
        return insertPlan(tx, drafted, clock.now())
      }),

    'reports.list': async ({ planId }) => {
      await requireLivePlan(db, planId)
      const ids = await reportIds(db, planId)
      const summaries = new Map((await listPlans(db, { bin: false })).map(each => [each.id, each]))
      return ids.flatMap(id => summaries.get(id) ?? [])
    },
  }
}

function refuseReport(plan: Plan, period: Period, today: string): void {
  if (plan.report !== undefined) throw new Failure({ code: 'refused', what: 'notAPlan', detail: plan.id })
  if (plan.state !== 'issued' && plan.state !== 'closed')
    throw new Failure({ code: 'refused', what: 'notReportable', detail: plan.id })
  if (periodBounds(period).start > today)
    throw new Failure({ code: 'refused', what: 'periodAhead', detail: period })
}
