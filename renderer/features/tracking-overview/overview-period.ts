import { dayParts } from '../../../shared/dates.ts'
import type { Period } from '../../../shared/tasks/period.ts'

/** The period to show at first: the running month; of a plan of an earlier year that whole year. */
export function firstPeriod(planYear: number, choices: readonly Period[], today: string): Period {
  const whole = String(planYear)
  const isOver = planYear < (dayParts(today)?.year ?? planYear)
  return isOver ? whole : (choices[0] ?? whole)
}
