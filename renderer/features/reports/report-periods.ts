import { addDays } from '../../../shared/dates.ts'
import {
  type Period,
  type PeriodKind,
  periodBounds,
  periodKinds,
  periodsOf,
} from '../../../shared/tasks/period.ts'

/** Reports are written before their period is over: so many days ahead of its last one it is the likely one. */
const ahead = 12

/** The periods of a kind that can be reported on. */
export type PeriodGroup = { readonly kind: PeriodKind; readonly periods: readonly Period[] }

/** The periods of a plan's year that have begun, by kind from the shortest. */
export function begunPeriods(planYear: number, today: string): readonly PeriodGroup[] {
  return periodKinds
    .map(kind => ({
      kind,
      periods: periodsOf(planYear, kind).filter(period => periodBounds(period).start <= today),
    }))
    .filter(({ periods }) => periods.length > 0)
}

/**
 * The period that the next report is likely about: of those that ended last, or are about to, the longest that is not
 * reported on yet; when all of them are, the shortest that is running. Undefined while none has begun.
 *
 * @param reported periods of the reports that there are.
 */
export function likelyPeriod(
  planYear: number,
  today: string,
  reported: readonly Period[],
): Period | undefined {
  const begun = begunPeriods(planYear, today).flatMap(({ periods }) => periods)
  const endOf = (period: Period) => periodBounds(period).end
  const limit = addDays(today, ahead)
  const last = begun
    .map(endOf)
    .filter(end => end <= limit)
    .reduce((latest, end) => (end > latest ? end : latest), '')
  const open = begun.filter(period => !reported.includes(period))
  return (
    open.findLast(period => endOf(period) === last) ??
    open.find(period => endOf(period) > last) ??
    begun.findLast(period => endOf(period) === last) ??
    begun[0]
  )
}
