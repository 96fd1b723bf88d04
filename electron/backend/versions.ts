import { Failure } from '../../shared/errors.ts'
import type { Block } from '../../shared/plans/block.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { saveBody } from '../store/body.ts'
import { rewritePlan } from '../store/plans.ts'
import type { Db } from '../store/schema.ts'
import { inTransaction } from '../store/transaction.ts'
import { listVersions, loadVersion } from '../store/versions.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { keepPlan } from './keep-plan.ts'
import { requireEditable, requirePlan, settled } from './require-plan.ts'

export function versionHandlers(context: BackendContext): NounHandlers<'versions'> {
  const { clock, store } = context
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

    'versions.restore': ({ id, blockId }) =>
      inTransaction(db, async tx => {
        const { summary, plan } = await requireVersion(tx, id)
        const { planId } = summary
        const { rev, bodyRev, state } = await requireEditable(tx, planId)
        await keepPlan(tx, context, planId, 'restore')
        const now = clock.now()
        if (blockId === null)
          settled(planId, await rewritePlan(tx, { plan: { ...plan, id: planId, state }, rev, now }))
        else {
          const current = (await requirePlan(tx, planId)).plan
          const change = restoreBlock(plan, current, blockId)
          settled(planId, await saveBody(tx, { id: planId, bodyRev, ...change, now }))
        }
        return null
      }),
  }
}

/** A block of a version as a change of the present body: in its own place, or after the nearest that stood before it. */
function restoreBlock(
  version: Plan,
  current: Plan,
  blockId: string,
): { readonly put: readonly Block[]; readonly remove: readonly string[]; readonly order: string[] | null } {
  const at = version.body.findIndex(block => block.id === blockId)
  const block = version.body[at]
  if (block === undefined) throw new Failure({ code: 'invalid', what: 'input', detail: 'blockId' })
  const order = current.body.map(({ id }) => id)
  const change = { put: [block], remove: [] }
  if (order.includes(blockId)) return { ...change, order: null }
  const standing = new Set(order)
  const before = version.body.slice(0, at).findLast(({ id }) => standing.has(id))
  order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, blockId)
  return { ...change, order }
}
