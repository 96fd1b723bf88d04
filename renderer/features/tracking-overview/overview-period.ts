import { dayParts } from '../../../shared/dates.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'

/** The period to show at first: the running month; of a plan of an earlier year that whole year. */
export function firstPeriod(planYear: number, choices: readonly Period[], today: string): Period {
  const whole = String(planYear)
  const isOver = planYear < (dayParts(today)?.year ?? planYear)
  return isOver ? whole : (choices[0] ?? whole)
}

/** The day whose end a period's figures are of; null when the period goes on, so that today's count. */
export function asOf(period: Period, today: string): string | null {
  const { end } = periodBounds(period)
  return end >= today ? null : end
}
