import { Failure } from '../../shared/errors.ts'
import { amendPlan } from '../../shared/plans/amend-plan.ts'
import type { Plan, PlanState } from '../../shared/plans/plan.ts'
import { canMove, citePlan, isFrozen, missingForIssue } from '../../shared/plans/plan-states.ts'
import { amendedPlan, linkAmendment } from '../store/amendments.ts'
import { latestFilesOf } from '../store/exports.ts'
import { standingAmendment } from '../store/plan-family.ts'
import { insertPlan } from '../store/plans.ts'
import { listStateChanges, movePlan, recordStateChange } from '../store/state-changes.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { Handlers } from './handlers.ts'
import { keepPlan } from './keep-plan.ts'
import { requirePlan, settled } from './require-plan.ts'

export type PlanStateHandlers = Pick<
  Handlers,
  'plans.changeState' | 'plans.stateHistory' | 'plans.amend' | 'plans.amendedBy'
>

export function planStateHandlers(context: BackendContext): PlanStateHandlers {
  const { clock, newId, store } = context
  const { db } = store
  return {
    'plans.changeState': ({ id, rev, to, who, why }) =>
      inTransaction(db, async tx => {
        const { plan } = await requirePlan(tx, id)
        refuseMove(plan, to, why)
        await keepPlan(tx, context, id, 'state')
        const files = to === 'issued' ? await latestFilesOf(tx, plan) : []
        const change = { from: plan.state, to, who, why, at: clock.now(), files }
        settled(id, await movePlan(tx, id, rev, change))
        return requirePlan(tx, id)
      }),

    'plans.stateHistory': async ({ id }) => {
      await requirePlan(db, id)
      return listStateChanges(db, id)
    },

    'plans.amendedBy': ({ id }) => standingAmendment(db, id),

    'plans.amend': ({ id }) =>
      inTransaction(db, async tx => {
        const { plan } = await requirePlan(tx, id)
        if (plan.report !== undefined) throw new Failure({ code: 'refused', what: 'notAPlan', detail: id })
        if (!isFrozen(plan.state)) throw new Failure({ code: 'refused', what: 'notIssuedPlan', detail: id })
        const { planId, amendments } = await amendedPlan(tx, id)
        const number = amendments + 1
        const draft = amendPlan(plan, newId())
        const summary = await insertPlan(tx, draft, clock.now())
        await linkAmendment(tx, draft.id, { planId, number })
        await recordStateChange(tx, draft.id, {
          from: 'draft',
          to: 'draft',
          who: '',
          why: `Dự thảo sửa đổi, bổ sung lần thứ ${number} của ${citePlan(plan)}`,
          at: clock.now(),
          files: [],
        })
        return summary
      }),
  }
}

function refuseMove(plan: Plan, to: PlanState, why: string): void {
  if (!canMove(plan.state, to))
    throw new Failure({ code: 'refused', what: 'stateChange', detail: `${names[plan.state]} → ${names[to]}` })
  if (to === 'draft' && why === '') throw new Failure({ code: 'refused', what: 'reasonMissing' })
  const missing = to === 'issued' ? missingForIssue(plan) : []
  if (missing.length > 0)
    throw new Failure({ code: 'refused', what: 'notIssuable', detail: missing.join(', ') })
}

const names: Readonly<Record<PlanState, string>> = {
  draft: 'dự thảo',
  submitted: 'trình ký',
  issued: 'đã ban hành',
  closed: 'kết thúc',
}
