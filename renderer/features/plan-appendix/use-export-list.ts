import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../shared/api/contract.ts'
import { callOrThrow, useClient } from '../../data/client.tsx'
import { flushFirst } from '../../data/flush-first.ts'
import { settingsKeys } from '../../data/settings.ts'

/** Writes a list as .xlsx and answers its path; what is typed is stored first. */
export function useExportList() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: Input<'documents.exportList'>) => {
      await flushFirst()
      return callOrThrow(client, 'documents.exportList', input)
    },
    // The folder is remembered for the next time.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}
