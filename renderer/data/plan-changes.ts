import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { settingsKeys } from './settings.ts'

/** Starts a plan from a template; answers its summary. The `changed` event refreshes the lists. */
export function useCreatePlan() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'plans.createFromTemplate'>) =>
      callOrThrow(client, 'plans.createFromTemplate', input),
    // The first plan tells where this copy of the program serves.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}

/** Puts a plan into the bin. */
export function useRemovePlan() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'plans.remove', { id }) })
}

/** Takes a plan out of the bin. */
export function useRestorePlan() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'plans.restore', { id }) })
}
