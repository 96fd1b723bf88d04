import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { planKeys } from './plans.ts'
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

/** One name for another everywhere in a plan's text, over the plan as it is stored now. */
export function useReplaceText(planId: string) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ from, to }: { readonly from: string; readonly to: string }) => {
      const { rev } = await callOrThrow(client, 'plans.get', { id: planId })
      return callOrThrow(client, 'plans.replaceText', { id: planId, rev, from, to })
    },
    onSuccess: stored => queries.setQueryData(planKeys.plan(planId), stored),
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
