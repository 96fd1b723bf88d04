import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callOrThrow, useClient } from './client.tsx'
import { planKeys } from './plans.ts'

/** Plans, blocks and rows that hold the words; the last answer stays on screen while the next is on its way. */
export function useSearch(words: string) {
  const client = useClient()
  const trimmed = words.trim()
  return useQuery({
    queryKey: planKeys.found(trimmed),
    queryFn: () => callOrThrow(client, 'search.find', { words: trimmed }),
    enabled: trimmed.length > 1,
    placeholderData: keepPreviousData,
  })
}
