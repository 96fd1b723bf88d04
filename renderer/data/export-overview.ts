import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { settingsKeys } from './settings.ts'

/** Writes the overview of a period as .xlsx into a folder; answers the file's path. */
export function useExportOverview() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'progress.exportOverview'>) =>
      callOrThrow(client, 'progress.exportOverview', input),
    // The folder is remembered for the next time.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}
