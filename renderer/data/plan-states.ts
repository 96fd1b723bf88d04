import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { flushFirst } from './flush-first.ts'
import { planKeys } from './plans.ts'

const historyKey = (planId: string) => [...planKeys.all, 'states', planId]

/** Who moved a plan to which state, when and why; latest first. */
export function useStateHistory(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: historyKey(planId),
    queryFn: () => callOrThrow(client, 'plans.stateHistory', { id: planId }),
  })
}

/** The amendment that stands in a plan's place; null while it stands itself. */
export function useAmendedBy(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: [...planKeys.all, 'amended-by', planId],
    queryFn: () => callOrThrow(client, 'plans.amendedBy', { id: planId }),
  })
}

/**
 * Moves a plan to another state, once what is being typed is stored.
 *
 * @param rev the revision on screen; a newer one that this window has stored itself goes before it.
 */
export function useChangeState(planId: string, rev: number) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: Omit<Input<'plans.changeState'>, 'id' | 'rev'>) => {
      await flushFirst()
      const now = queries.getQueryData<Output<'plans.get'>>(planKeys.plan(planId))?.rev ?? rev
      return callOrThrow(client, 'plans.changeState', { ...input, id: planId, rev: now })
    },
    onSuccess: stored => queries.setQueryData(planKeys.plan(planId), stored),
  })
}

/** Makes a draft that changes an issued plan; answers its summary. */
export function useAmendPlan() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'plans.amend', { id }) })
}
