import { insertPlan } from '../../electron/store/plans.ts'
import { insertEntries } from '../../electron/store/progress.ts'
import type { Db } from '../../electron/store/schema.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { withMeaning } from '../../shared/plans/row-meaning.ts'
import { makeLog } from '../support/make-log.ts'
import { tablePlan } from './bench-plans.ts'
import { planWithRows } from './grown-plan.ts'

const rowsEach = 200
/** 24 reports on each row by the end of June. */
const reports = { perMonth: 4, months: 6 }

/** An issued plan with 200 tasks whose schedules are read. */
export function trackedPlan(id: string, year: number): Plan {
  const plan = planWithRows(tablePlan(), rowsEach)
  return {
    ...plan,
    id,
    year,
    state: 'issued',
    letterhead: { ...plan.letterhead, number: '1', day: 5, month: 1, year },
    appendices: plan.appendices.map(appendix => ({
      ...appendix,
      items: appendix.items.map(item => (item.kind === 'row' ? withMeaning(item, year) : item)),
    })),
  }
}

/** Stores plans that were issued in January with what was reported on them until June: 24 entries a row. */
export async function fillTracked(db: Db, plans: readonly Plan[]): Promise<void> {
  for (const [seed, plan] of plans.entries()) {
    await insertPlan(db, plan, `${plan.year}-01-05T00:00:00.000Z`)
    const log = makeLog(plan, { seed, ...reports })
    await db.transaction().execute(tx => insertEntries(tx, log))
  }
}
