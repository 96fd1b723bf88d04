import { Failure } from '../../shared/errors.ts'
import { restorePart } from '../../shared/versions/restore-part.ts'
import { rewritePlan } from '../store/plans.ts'
import type { Db } from '../store/schema.ts'
import { inTransaction } from '../store/transaction.ts'
import { listVersions, loadVersion } from '../store/versions.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { keepPlan } from './keep-plan.ts'
import { requireEditable, requirePlan, settled } from './require-plan.ts'
import { savePart } from './save-part.ts'

export function versionHandlers(context: BackendContext): NounHandlers<'versions'> {
  const { clock, newId, store } = context
  const { db } = store

  const requireVersion = async (tx: Db, id: string) => {
    const version = await loadVersion(tx, id)
    if (version === undefined) throw new Failure({ code: 'notFound', what: 'version', detail: id })
    return version
  }

  return {
    'versions.list': async ({ planId }) => {
      await requirePlan(db, planId)
      return listVersions(db, planId)
    },

    'versions.get': ({ id }) => requireVersion(db, id),

    'versions.keep': ({ planId, name }) =>
      inTransaction(db, tx => keepPlan(tx, context, planId, 'named', name)),

    'versions.restore': ({ id, part }) =>
      inTransaction(db, async tx => {
        const { summary, plan } = await requireVersion(tx, id)
        const { planId } = summary
        const { rev, state } = await requireEditable(tx, planId)
        const current = await requirePlan(tx, planId)
        await keepPlan(tx, context, planId, 'restore')
        const now = clock.now()
        if (part === null)
          settled(planId, await rewritePlan(tx, { plan: { ...plan, id: planId, state }, rev, now }))
        else {
          const restored = restorePart(plan, current.plan, part, newId)
          if (restored === undefined) throw new Failure({ code: 'invalid', what: 'input', detail: 'part' })
          settled(planId, await savePart(tx, current, restored, part, now))
        }
        return null
      }),
  }
}
