import { useMutation } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { flushFirst } from './flush-first.ts'

/** Writes a plan with all that goes with it into a folder as a plan file; answers the file's path. */
export function useExportPlanFile() {
  const client = useClient()
  return useMutation({
    mutationFn: async (input: Input<'exchange.export'>) => {
      await flushFirst()
      return callOrThrow(client, 'exchange.export', input)
    },
  })
}

/** Brings in what a plan file holds of a plan that is here, once what is being typed is stored; answers how much came. */
export function useMergePlanFile() {
  const client = useClient()
  return useMutation({
    mutationFn: async (input: Input<'exchange.merge'>) => {
      await flushFirst()
      return callOrThrow(client, 'exchange.merge', input)
    },
  })
}
