import type { CarriedPlan, FollowUp } from '../../shared/plans/follow-up.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { isFrozen } from '../../shared/plans/plan-states.ts'
import { amendmentOf } from '../store/amendments.ts'
import { calendarOf } from '../store/calendars.ts'
import { allForms } from '../store/form-files.ts'
import { planFamily } from '../store/plan-family.ts'
import { planHead } from '../store/plan-head.ts'
import { textHash } from '../store/plan-text.ts'
import { listEntries } from '../store/progress.ts'
import { reportIds } from '../store/reports.ts'
import type { Db } from '../store/schema.ts'
import { listStateChanges } from '../store/state-changes.ts'
import { keptTexts } from '../store/versions.ts'
import { requirePlan } from './require-plan.ts'

/** What goes with a plan to another machine, for work to go on there as if it had begun there. */
export async function followUpOf(db: Db, plan: Plan): Promise<FollowUp> {
  const { id } = plan
  const family = await planFamily(db, id)
  const calendar = await calendarOf(db, plan)
  return {
    ...(await standingOf(db, id)),
    texts: [...new Set([...(await keptTexts(db, id)), textHash(plan)])],
    ...(calendar.confirmed ? { duties: calendar.duties } : {}),
    forms: await allForms(db, family),
    beside: await signedAmong(db, [
      ...family.filter(other => other !== id).toSorted(),
      ...(await reportIds(db, id)),
    ]),
    progress: await listEntries(db, id),
  }
}

async function standingOf(db: Db, id: string): Promise<Omit<CarriedPlan, 'plan'>> {
  const amends = await amendmentOf(db, id)
  return { ...(amends === undefined ? {} : { amends }), states: await listStateChanges(db, id) }
}

/** The live ones of these plans and reports whose text no longer changes. */
async function signedAmong(db: Db, ids: readonly string[]): Promise<readonly CarriedPlan[]> {
  const found: CarriedPlan[] = []
  for (const id of ids) {
    const head = await planHead(db, id)
    if (head === undefined || head.inBin || !isFrozen(head.state)) continue
    const { plan } = await requirePlan(db, id)
    found.push({ plan, ...(await standingOf(db, id)) })
  }
  return found
}
