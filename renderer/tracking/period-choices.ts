import { dayParts } from '../../shared/dates.ts'
import { type Period, periodAt, periodBounds, periodKinds, periodsOf } from '../../shared/tasks/period.ts'

/** The running month. */
export function runningMonth(today: string): Period | null {
  return periodAt(today, 'month') ?? null
}

/** The periods of the plan's year that have begun, months first, the latest of each kind first; and the running month. */
export function periodChoices(planYear: number, today: string): readonly Period[] {
  const begun = periodKinds.flatMap(kind =>
    periodsOf(planYear, kind)
      .filter(period => periodBounds(period).start <= today)
      .toReversed(),
  )
  const running = runningMonth(today)
  return running === null || dayParts(today)?.year === planYear ? begun : [running, ...begun]
}
