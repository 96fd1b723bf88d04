import type { Alert } from '../../../shared/tasks/alert.ts'
import type { AlertRow } from '../../../shared/tasks/alert-row.ts'
import { alertsFor } from '../../../shared/tasks/alerts.ts'

/** What a line is about, whatever it says of it: `unit|phong%20kinh%20te`, the first two parts of its cause. */
export function subjectOf({ cause }: Pick<Alert, 'cause'>): string {
  return cause.split('|', 2).join('|')
}

/**
 * The lines to show: what is told now, and what was told since the program began and nobody has put away. What is told now takes the
 * place of an older line about the same; days that passed are dropped.
 *
 * @param held shown before, in the order shown.
 * @param putAway causes that were taken note of or put off.
 */
export function heldAlerts(
  held: readonly Alert[],
  fresh: readonly Alert[],
  putAway: ReadonlySet<string>,
  today: string,
): readonly Alert[] {
  const anew = new Map(fresh.map(alert => [subjectOf(alert), alert]))
  const known = new Set(held.map(subjectOf))
  return [
    ...held.map(alert => anew.get(subjectOf(alert)) ?? alert),
    ...fresh.filter(each => !known.has(subjectOf(each))),
  ]
    .filter(({ cause, day }) => !putAway.has(cause) && (day === null || day >= today))
    .toSorted((one, other) => Number(other.urgent) - Number(one.urgent))
}

/**
 * A unit's line as its tasks stand now: what was finished since is not counted; undefined when nothing is left. Other
 * lines stay as they are.
 *
 * @param rows of the plans that the line is about.
 */
export function recheckAlert(alert: Alert, rows: readonly AlertRow[], today: string): Alert | undefined {
  if (alert.kind !== 'unit') return alert
  const meant = new Set(alert.rows.map(({ planId, rowId }) => `${planId}/${rowId}`))
  const left = rows.filter(({ planId, rowId }) => meant.has(`${planId}/${rowId}`))
  const found = alertsFor(left, [], today, { shown: [], snoozed: [] }).find(
    each => subjectOf(each) === subjectOf(alert),
  )
  // The cause stays the one that was told: putting the line away puts away all that it said.
  return found && { ...found, cause: alert.cause }
}
