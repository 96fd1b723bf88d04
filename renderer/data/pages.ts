import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callOrThrow, useClient } from './client.tsx'
import { planKeys } from './plans.ts'

/** Under the root of `plans`: what changes a plan changes its pages. */
export const pagesKey = (planId: string) => [...planKeys.all, 'pages', planId] as const

/** Milliseconds without a change after which the pages are laid out anew. */
const pause = 800

function quiet(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}

/**
 * The pages of the stored plan. A change makes them stale and starts a pause, a further change starts it again; until
 * the new pages are there, the old ones stay.
 */
export function usePlanPages(planId: string) {
  const client = useClient()
  const queries = useQueryClient()
  const queryKey = pagesKey(planId)
  const layOut = () => callOrThrow(client, 'documents.pages', { planId })
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      if (queries.getQueryData(queryKey) !== undefined) await quiet(pause, signal)
      return layOut()
    },
  })
  /** Lays the stored plan out now, for printing. */
  const refresh = async () => {
    await queries.cancelQueries({ queryKey })
    queries.setQueryData(queryKey, await layOut())
  }
  return { ...query, refresh }
}
