import { QueryClient } from '@tanstack/react-query'
import type { Client } from '../../shared/api/client.ts'
import type { Topic } from '../../shared/api/command.ts'

/** What is read stays good until a `changed` event names its topic, so nothing is read twice for nothing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The host is on this machine: a browser that believes itself offline must still ask it.
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Each topic is the root of its family of query keys. */
const rootOf = (topic: Topic): readonly string[] => [topic]

/**
 * Makes every family stale that a change names, wherever the change was made.
 *
 * @returns how to stop listening.
 */
export function followChanges(client: Client, queries: QueryClient): () => void {
  return client.subscribe(event => {
    for (const topic of event.topics) void queries.invalidateQueries({ queryKey: rootOf(topic) })
  })
}

/** Milliseconds between two looks at the calendar. */
const lookEvery = 60_000

/**
 * Makes everything stale once a new day has begun: a computer that slept overnight with the program open must not show
 * yesterday's reminders and deadlines.
 *
 * @returns how to stop looking.
 */
export function followDays(queries: QueryClient): () => void {
  let day = new Date().toDateString()
  const look = () => {
    const now = new Date().toDateString()
    if (now === day) return
    day = now
    void queries.invalidateQueries()
  }
  const timer = window.setInterval(look, lookEvery)
  window.addEventListener('focus', look)
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('focus', look)
  }
}
