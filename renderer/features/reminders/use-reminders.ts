import { useEffect, useMemo } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { Alert } from '../../../shared/tasks/alert.ts'
import { aboutOf } from '../../../shared/tasks/alert-cause.ts'
import { useAlertsSeen } from '../../data/progress.ts'
import { heldAlerts } from './held-reminders.ts'
import { keepShown, useReminderMemory } from './reminder-memory.ts'

export type ShownReminders = {
  /** Told now, and told since the program began and not put away. */
  readonly lines: readonly Alert[]
  /** The others that were told in the last days or put off. */
  readonly earlier: readonly Alert[]
}

/**
 * The reminders to show, marked as seen while they are. A line that was told before stays until it is put away or its
 * work is done.
 *
 * @param most how many lines are on the screen.
 */
export function useReminders(
  { alerts, told }: Pick<Output<'progress.overview'>, 'alerts' | 'told'>,
  today: string,
  most: number,
): ShownReminders {
  const { held, putAway } = useReminderMemory()
  const { mutate: seen } = useAlertsSeen()
  const kept = useMemo(() => heldAlerts(held, alerts, putAway, today), [held, alerts, putAway, today])
  useEffect(() => {
    const causes = keepShown(kept, most)
    if (causes.length > 0) seen(causes)
  }, [kept, most, seen])
  const fresh = new Set(alerts.map(({ cause }) => cause))
  const standing = new Map(told.map(alert => [aboutOf(alert.cause), alert]))
  const lines = kept.flatMap(line => {
    if (fresh.has(line.cause)) return [line]
    const now = standing.get(aboutOf(line.cause))
    return now === undefined ? [] : [{ ...now, cause: line.cause }]
  })
  const shown = new Set(lines.map(({ cause }) => aboutOf(cause)))
  return { lines, earlier: told.filter(({ cause }) => !shown.has(aboutOf(cause))) }
}
