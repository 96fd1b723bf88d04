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
