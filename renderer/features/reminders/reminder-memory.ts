import { useSyncExternalStore } from 'react'
import type { Alert } from '../../../shared/tasks/alert.ts'

type Memory = {
  readonly held: readonly Alert[]
  /** Causes that were taken note of or put off. */
  readonly putAway: ReadonlySet<string>
  /** Causes that the store knows to be seen. */
  readonly told: ReadonlySet<string>
}

/** Kept while the window lives: what was shown once comes from the store no more, and should not vanish by a look elsewhere. */
let memory: Memory = { held: [], putAway: new Set(), told: new Set() }
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Memory) {
  memory = next
  for (const listener of listeners) listener()
}

/** The reminders of this window. */
export function useReminderMemory(): Memory {
  return useSyncExternalStore(subscribe, () => memory)
}

/** Keeps the lines, of which the first `most` are on the screen. Answers the causes that were not told before. */
export function keepShown(alerts: readonly Alert[], most: number): readonly string[] {
  const causes = alerts
    .slice(0, most)
    .map(({ cause }) => cause)
    .filter(cause => !memory.told.has(cause))
  const same =
    causes.length === 0 &&
    alerts.length === memory.held.length &&
    alerts.every((alert, index) => alert === memory.held[index])
  if (!same) set({ ...memory, held: alerts, told: new Set([...memory.told, ...causes]) })
  return causes
}

/** Takes a line from the screen. */
export function putAway(cause: string) {
  set({ ...memory, putAway: new Set([...memory.putAway, cause]) })
}
