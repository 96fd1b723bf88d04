import { Failure } from '../../shared/errors.ts'
import { applyNextYear } from '../../shared/plans/apply-next-year.ts'
import { prepareNextYear } from '../../shared/plans/carry-over.ts'
import type { NextYear } from '../../shared/plans/next-year.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { citePlan } from '../../shared/plans/plan-states.ts'
import { listLegalBases } from '../store/legal-bases.ts'
import { insertPlan } from '../store/plans.ts'
import type { Db } from '../store/schema.ts'
import { recordStateChange } from '../store/state-changes.ts'
import { trackedRows } from '../store/tracked.ts'
import { inOneRead, inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { requireLivePlan } from './require-plan.ts'

export function nextYearHandlers({ clock, newId, store }: BackendContext): NounHandlers<'nextYear'> {
  const { db } = store
  return {
    'nextYear.prepare': ({ planId }) =>
      inOneRead(db, async tx => (await prepare(tx, planId, clock.today())).nextYear),

    'nextYear.create': ({ planId, accepted }) =>
      inTransaction(db, async tx => {
        const { plan, nextYear } = await prepare(tx, planId, clock.today())
        const draft = applyNextYear(plan, nextYear, new Set(accepted), { id: newId(), newId })
        const summary = await insertPlan(tx, draft, clock.now())
        await recordStateChange(tx, draft.id, {
          from: 'draft',
          to: 'draft',
          who: '',
          why: `Dự thảo năm ${draft.year} lập từ ${citePlan(plan)}`,
          at: clock.now(),
          files: [],
        })
        return summary
      }),
  }
}

async function prepare(
  db: Db,
  planId: string,
  today: string,
): Promise<{ readonly plan: Plan; readonly nextYear: NextYear }> {
  const { plan } = await requireLivePlan(db, planId)
  if (plan.report !== undefined) throw new Failure({ code: 'refused', what: 'notAPlan', detail: planId })
  const end = `${plan.year}-12-31`
  const tracked = (await trackedRows(db, planId, today < end ? today : end)) ?? []
  return { plan, nextYear: prepareNextYear(plan, tracked, await listLegalBases(db), { today }) }
}
