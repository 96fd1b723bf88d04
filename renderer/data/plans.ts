import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Client } from '../../shared/api/client.ts'
import { callOrThrow, useClient } from './client.tsx'

/** Keys grow from one root, so that the topic `plans` makes the whole family stale. */
export const planKeys = {
  all: ['plans'],
  list: (bin: boolean) => ['plans', 'list', bin],
  plan: (id: string) => ['plans', 'plan', id],
  findings: (id: string) => ['plans', 'findings', id],
  found: (words: string) => ['plans', 'found', words],
  templates: ['templates'],
} as const

export const planListQuery = (client: Client, bin: boolean) =>
  queryOptions({ queryKey: planKeys.list(bin), queryFn: () => callOrThrow(client, 'plans.list', { bin }) })

export const planQuery = (client: Client, id: string) =>
  queryOptions({ queryKey: planKeys.plan(id), queryFn: () => callOrThrow(client, 'plans.get', { id }) })

/** Live plans, or those in the bin. */
export function usePlanList(bin: boolean) {
  return useQuery(planListQuery(useClient(), bin))
}

/** The plan whose work is followed from a plan: that plan itself, or the one that a report is about. */
export function useFollowedPlan(planId: string): string {
  const { data = planId } = useQuery({
    ...planListQuery(useClient(), false),
    // Whoever asks is not drawn anew with each change of the list.
    select: plans => plans.find(({ id }) => id === planId)?.report?.about ?? planId,
  })
  return data
}

/** One plan whole, with its `rev`. */
export function useStoredPlan(id: string) {
  return useQuery(planQuery(useClient(), id))
}

/** The built-in templates; they never change while the program runs. */
export function useTemplates() {
  const client = useClient()
  return useQuery({
    queryKey: planKeys.templates,
    queryFn: () => callOrThrow(client, 'plans.templates', {}),
  })
}

/** What would be sent back or cannot print, as the stored plan stands. */
export function useFindings(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: planKeys.findings(planId),
    queryFn: () => callOrThrow(client, 'documents.check', { planId }),
  })
}
