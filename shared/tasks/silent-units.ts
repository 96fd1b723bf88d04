import { addDays } from '../dates.ts'
import { answering, type PlanDuties, type SaidRow, unitKeys } from './alert-row.ts'
import type { Period } from './period.ts'
import { planReportingDays } from './reporting-days.ts'
import { hasAnswered, isFinished } from './unit-answers.ts'

type SilentUnit = {
  readonly key: string
  readonly unit: string
  /** The plans that it owes the answer for. */
  readonly planIds: readonly string[]
}

/** The units that owe an answer for a period. */
export type SilentUnits = {
  readonly period: Period
  /** By folded name, as first written; in the order of the rows. */
  readonly units: readonly SilentUnit[]
}

/** How long after a reporting day an answer is still asked for; by then the next one is near. */
const askedFor = 31

/**
 * The units that have not answered for the period whose reporting day passed last (before today, by at most 31 days).
 * A unit answers for a period when one of its rows was reported on for it or for a later one. Only units with a task
 * still open or an indicator owe one, and not the unit that the reports go to. Reports that sum up others (chained)
 * are not asked for.
 */
export function silentUnits(
  rows: readonly SaidRow[],
  plans: readonly PlanDuties[],
  today: string,
): readonly SilentUnits[] {
  const byPlan = Map.groupBy(rows, ({ planId }) => planId)
  const keyOf = unitKeys()
  const found = new Map<Period, Map<string, SilentUnit>>()
  const window = { from: addDays(today, -askedFor), to: addDays(today, -1), today }
  for (const { planId, year, duties } of plans) {
    const first = duties.filter(({ chainedAfter }) => chainedAfter === undefined)
    const passed = planReportingDays(first, year, window).at(-1)
    if (passed === undefined) continue
    const { period, dutyId } = passed
    const gatherer = keyOf(first.find(({ id }) => id === dutyId)?.to ?? '')
    const owing = new Map<string, string>()
    const answered = new Set<string>()
    for (const row of byPlan.get(planId) ?? [])
      for (const unit of answering(row)) {
        const key = keyOf(unit)
        if (hasAnswered(row, period)) answered.add(key)
        else if (!isFinished(row) && !owing.has(key)) owing.set(key, unit)
      }
    const silent = found.get(period) ?? new Map<string, SilentUnit>()
    for (const [key, unit] of owing) {
      if (key === gatherer || answered.has(key)) continue
      const known = silent.get(key) ?? { key, unit, planIds: [] }
      silent.set(key, { ...known, planIds: [...known.planIds, planId] })
    }
    if (silent.size > 0) found.set(period, silent)
  }
  return [...found].map(([period, units]) => ({ period, units: [...units.values()] }))
}
