import type { Alert } from './alert.ts'
import { aboutKey, aboutOf, causeKey, idsMeantBy, isCovered } from './alert-cause.ts'
import { type AlertMatter, alertDays } from './alert-matters.ts'
import { daysBetween } from './days-between.ts'

/** What was told before, and what the person put off: it stays quiet before the day `until`. */
export type AlertMemory = {
  readonly shown: readonly { readonly cause: string; readonly on: string }[]
  readonly snoozed: readonly { readonly cause: string; readonly until: string }[]
}

/** Causes that are quiet on a day. */
function quietCauses({ shown, snoozed }: AlertMemory, today: string): readonly string[] {
  const told = shown.filter(({ on }) => on <= today && daysBetween(on, today) < alertDays)
  return [...told, ...snoozed.filter(({ until }) => today < until)].map(({ cause }) => cause)
}

type Sized = { readonly alert: Alert; readonly size: number }

const urgentFirst = ({ alert: one, size }: Sized, { alert: other, size: otherSize }: Sized) =>
  Number(other.urgent) - Number(one.urgent) ||
  (one.day ?? '9').localeCompare(other.day ?? '9') ||
  otherSize - size

/** The lines about those ids of each matter that are meant, none where there are none. */
function lines(
  matters: readonly AlertMatter[],
  meantOf: (matter: AlertMatter) => (id: string) => boolean,
): readonly Alert[] {
  return matters
    .flatMap((matter): Sized[] => {
      const { kind, subject } = matter
      const isMeant = meantOf(matter)
      const [hot, warm] = [matter.hot.filter(isMeant), matter.warm.filter(isMeant)]
      const size = hot.length + warm.length
      const cause = causeKey({ kind, subject, hot, warm })
      return size === 0 ? [] : [{ alert: { cause, kind, ...matter.tell(isMeant) }, size }]
    })
    .toSorted(urgentFirst)
    .map(({ alert }) => alert)
}

/**
 * What to remind of today: few lines, the urgent first.
 *
 * A line told within the last 7 days, its own day included, is not told again, and one that was put off not before
 * `until`. This holds for a line that says less than the one told (tasks were finished) too, but not for one that got
 * worse: another task, one that became overdue, another unit that owes, a reporting day that is tomorrow or today. A
 * worse line has a cause of its own, so no cause is ever told twice within a week.
 *
 * @param matters of `alertMatters`, for the same day.
 * @param today `YYYY-MM-DD`.
 */
export function alertsFor(
  matters: readonly AlertMatter[],
  memory: AlertMemory,
  today: string,
): readonly Alert[] {
  const quiet = quietCauses(memory, today)
  return lines(matters, () => () => true).filter(({ cause }) => !quiet.some(told => isCovered(cause, told)))
}

/**
 * What is quiet because it was told or put off, as it stands today: what is done since is not counted, what came since
 * is not told here. A line of which nothing is left is not there.
 *
 * @param matters of `alertMatters`, for the same day.
 * @param today `YYYY-MM-DD`.
 */
export function toldAlerts(
  matters: readonly AlertMatter[],
  memory: AlertMemory,
  today: string,
): readonly Alert[] {
  const quiet = Map.groupBy(quietCauses(memory, today), aboutOf)
  return lines(matters, matter => {
    const meant = (quiet.get(aboutKey(matter)) ?? []).map(idsMeantBy)
    return id => meant.some(isMeant => isMeant(id))
  })
}
