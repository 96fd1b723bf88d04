import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Alert } from '../../../shared/tasks/alert.ts'
import { callOrThrow, useClient } from '../../data/client.tsx'
import { progressKeys, useAlertsSeen } from '../../data/progress.ts'
import { heldAlerts, recheckAlert } from './held-reminders.ts'
import { keepShown, useReminderMemory } from './reminder-memory.ts'

/** Of how many plans the tasks are read to see whether a line still holds. */
const mostPlans = 12

/**
 * The reminders to show, marked as seen while they are. A line that was told before stays until it is put away or its
 * work is done.
 *
 * @param fresh what the store tells now.
 * @param most how many lines are on the screen.
 */
export function useReminders(fresh: readonly Alert[], today: string, most: number): readonly Alert[] {
  const client = useClient()
  const { held, putAway } = useReminderMemory()
  const { mutate: seen } = useAlertsSeen()
  const lines = useMemo(() => heldAlerts(held, fresh, putAway, today), [held, fresh, putAway, today])
  const told = new Set(fresh.map(({ cause }) => cause))
  const older = lines.filter(({ kind, cause }) => kind === 'unit' && !told.has(cause))
  const meant = [...new Set(older.flatMap(({ rows }) => rows.map(({ planId }) => planId)))]
  const planIds = meant.length > mostPlans ? [] : meant
  const tracked = useQueries({
    queries: planIds.map(planId => ({
      queryKey: progressKeys.tracked(planId, null),
      queryFn: () => callOrThrow(client, 'progress.tracked', { planId, day: null }),
    })),
  })
  const rows = tracked.flatMap(({ data }) => data ?? [])
  const ready = tracked.every(({ isSuccess }) => isSuccess)
  useEffect(() => {
    const causes = keepShown(lines, most)
    if (causes.length > 0) seen(causes)
  }, [lines, most, seen])
  if (!ready || planIds.length < meant.length) return lines
  return lines.flatMap(line => (told.has(line.cause) ? line : (recheckAlert(line, rows, today) ?? [])))
}
