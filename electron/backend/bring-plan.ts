import type { CarriedPlan } from '../../shared/plans/follow-up.ts'
import { type Plan, planStates } from '../../shared/plans/plan.ts'
import { isFrozen } from '../../shared/plans/plan-states.ts'
import type { BroughtText } from '../../shared/tasks/exchange-api.ts'
import { amendmentOf, linkAmendment } from '../store/amendments.ts'
import { planHead } from '../store/plan-head.ts'
import { textHash } from '../store/plan-text.ts'
import { insertPlan, rewritePlan } from '../store/plans.ts'
import type { Db, Tx } from '../store/schema.ts'
import { addStateChanges, recordStateChange } from '../store/state-changes.ts'
import { keepVersion, keptTexts } from '../store/versions.ts'
import type { BackendContext } from './context.ts'
import { keepPlan } from './keep-plan.ts'
import { requirePlan, settled } from './require-plan.ts'

/** A plan out of a file, and what tells apart the texts that it had on the other machine. */
export type Brought = CarriedPlan & { readonly texts: readonly string[] }

/**
 * What the text of a plan out of a file comes to here. A signed text stands before a draft; of two drafts the one that
 * was made out of the other; where each went its own way, the one here.
 *
 * @returns undefined for a plan in the bin: bringing one back is for a person to decide.
 */
export async function weighText(db: Db, { plan, texts }: Brought): Promise<BroughtText | undefined> {
  const head = await planHead(db, plan.id)
  if (head === undefined) return 'new'
  if (head.inBin) return undefined
  const here = (await requirePlan(db, plan.id)).plan
  const [ours, theirs] = [textHash(here), textHash(plan)]
  if (isFrozen(plan.state) && !isFrozen(here.state)) return 'taken'
  if (ours === theirs) return isFurther(plan, here) ? 'taken' : 'same'
  if ((await keptTexts(db, plan.id)).includes(theirs)) return 'older'
  return isFrozen(here.state) || !texts.includes(ours) ? 'kept' : 'taken'
}

const isFurther = (there: Plan, here: Plan) =>
  planStates.indexOf(there.state) > planStates.indexOf(here.state)

/**
 * Brings a plan out of a file in. What it replaces, and what does not replace anything, is kept as a version, to be
 * compared and taken part by part.
 *
 * @param file the file's name.
 */
export async function bringPlan(
  tx: Tx,
  context: Pick<BackendContext, 'clock' | 'newId'>,
  brought: Brought,
  file: string,
): Promise<void> {
  const { plan, amends, states } = brought
  const { id } = plan
  const now = context.clock.now()
  const outcome = await weighText(tx, brought)
  if (outcome === undefined || outcome === 'older') return
  if (outcome === 'new') await insertPlan(tx, plan, now)
  if (outcome === 'taken') {
    const { plan: here, rev } = await requirePlan(tx, id)
    await keepPlan(tx, context, id, 'import')
    settled(id, await rewritePlan(tx, { plan, rev, now }))
    // A newer text takes one back that was put forward here meanwhile.
    if (isFurther(here, plan)) {
      const change = {
        from: here.state,
        to: plan.state,
        who: '',
        why: `Nhận bản mới hơn trong tệp “${file}”`,
      }
      await recordStateChange(tx, id, { ...change, at: now, files: [] })
    }
  }
  if (outcome !== 'same')
    await keepVersion(tx, { id: context.newId(), plan, kind: 'named', name: `Bản trong tệp “${file}”`, now })
  if (outcome !== 'kept') await addStateChanges(tx, id, states)
  // What it amends may have come later than the amendment itself.
  if (
    amends !== undefined &&
    (await amendmentOf(tx, id)) === undefined &&
    (await planHead(tx, amends.planId)) !== undefined
  )
    await linkAmendment(tx, id, amends)
}
