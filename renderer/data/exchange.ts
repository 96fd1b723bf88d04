import { useMutation } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { flushFirst } from './flush-first.ts'

/** Writes a plan with its log into a folder as a plan file; answers the file's path. */
export function useExportPlanFile() {
  const client = useClient()
  return useMutation({
    mutationFn: async (input: Input<'exchange.export'>) => {
      await flushFirst()
      return callOrThrow(client, 'exchange.export', input)
    },
  })
}

/** Brings a plan file's log into the log here; answers how much came. */
export function useMergePlanFile() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'exchange.merge'>) => callOrThrow(client, 'exchange.merge', input),
  })
}
