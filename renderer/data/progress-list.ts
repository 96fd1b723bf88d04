import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { callOrThrow, useClient } from './client.tsx'
import { progressKeys } from './progress.ts'
import { settingsKeys } from './settings.ts'

const noRows: ReadonlySet<string> = new Set()

/** Ids of a plan's rows that were reported on for a period; none before they are read. Null period: none are asked. */
export function useAnswered(planId: string, period: Period | null) {
  const client = useClient()
  const answered = useQuery({
    queryKey: [...progressKeys.all, 'answered', planId, period],
    queryFn: async () =>
      new Set(await callOrThrow(client, 'progress.answered', { planId, period: period ?? '' })),
    enabled: period !== null,
    // Another period's answers would be wrong, those of before a change are not.
    structuralSharing: false,
  })
  return { rows: answered.data ?? noRows, ready: answered.isSuccess, error: answered.error }
}

/** Writes how units stand, and whether they have reported, as .xlsx into a folder; answers the file's path. */
export function useExportUnits() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'progress.exportUnits'>) => callOrThrow(client, 'progress.exportUnits', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}

/** Writes a list of how rows stand as .xlsx into a folder; answers the file's path. */
export function useExportProgressList() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'progress.exportList'>) => callOrThrow(client, 'progress.exportList', input),
    // The folder is remembered for the next time.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}
