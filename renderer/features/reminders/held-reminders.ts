import type { Alert } from '../../../shared/tasks/alert.ts'
import { aboutOf } from '../../../shared/tasks/alert-cause.ts'

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
  const anew = new Map(fresh.map(alert => [aboutOf(alert.cause), alert]))
  const known = new Set(held.map(({ cause }) => aboutOf(cause)))
  return [
    ...held.map(alert => anew.get(aboutOf(alert.cause)) ?? alert),
    ...fresh.filter(({ cause }) => !known.has(aboutOf(cause))),
  ]
    .filter(({ cause, day }) => !putAway.has(cause) && (day === null || day >= today))
    .toSorted((one, other) => Number(other.urgent) - Number(one.urgent))
}
