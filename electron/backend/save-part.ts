import type { Appendix, AppendixHead } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import type { VersionPart } from '../../shared/versions/version-part.ts'
import { saveBody } from '../store/body.ts'
import { type StoredPlan, updatePlan } from '../store/plans.ts'
import { saveAppendices } from '../store/save-appendices.ts'
import type { Tx } from '../store/schema.ts'

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

/** What is another object than before, by id; what is not written stays as it is stored. */
function written<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Set(before)
  return after.filter(one => !known.has(one))
}

function headOf({ items: _, ...head }: Appendix): AppendixHead {
  return head
}

function appendicesChange(before: readonly Appendix[], after: readonly Appendix[]) {
  const changed = written(before, after).map(appendix => {
    const was = before.find(({ id }) => id === appendix.id)?.items ?? []
    return { appendix, put: written(was, appendix.items), isLonger: appendix.items.length !== was.length }
  })
  return {
    put: changed.map(({ appendix }) => headOf(appendix)),
    remove: [],
    order: after.length === before.length ? null : idsOf(after),
    putItems: changed.flatMap(({ appendix, put }) => put.map(item => ({ appendixId: appendix.id, item }))),
    removeItems: [],
    itemOrders: changed
      .filter(({ isLonger }) => isLonger)
      .map(({ appendix }) => ({ appendixId: appendix.id, ids: idsOf(appendix.items) })),
  }
}

/**
 * Stores what one part of a plan became, and raises no other part's revision: what is open elsewhere stays saveable.
 *
 * @param after `stored.plan` with this part changed or something added to it, the same objects where nothing changed.
 */
export function savePart(tx: Tx, stored: StoredPlan, after: Plan, part: VersionPart, now: string) {
  const { plan, rev, bodyRev, appendicesRev } = stored
  const { id } = plan
  if (part.of === 'block') {
    const order = after.body.length === plan.body.length ? null : idsOf(after.body)
    return saveBody(tx, { id, bodyRev, put: written(plan.body, after.body), remove: [], order, now })
  }
  if (part.of === 'appendix' || part.of === 'item') {
    const change = appendicesChange(plan.appendices, after.appendices)
    return saveAppendices(tx, { id, appendicesRev, ...change, now })
  }
  const { year, subject, letterhead, bases, lead, closing, recipients, signature } = after
  const patch = {
    year,
    subject,
    letterhead,
    bases: [...bases],
    lead: [...lead],
    closing: [...closing],
    recipients,
    signature,
  }
  return updatePlan(tx, { id, rev, patch, now })
}
