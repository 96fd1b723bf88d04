import { useMutation, useQuery } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { callOrThrow, useClient } from './client.tsx'
import { planQuery, usePlanList } from './plans.ts'

/** Keys grow from `plans`: a report is stored like a plan, so what makes plans stale makes them stale. */
export const reportKeys = {
  list: (planId: string) => ['plans', 'reports', planId],
  answered: (planId: string, period: Period) => ['progress', 'answered', planId, period],
} as const

/** The reports on a plan and its amendments, the last drafted first. */
export function useReports(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: reportKeys.list(planId),
    queryFn: () => callOrThrow(client, 'reports.list', { planId }),
  })
}

/** Whom the last report was sent to: the last on this plan, else the last on any. Undefined while it is read. */
export function useLastAddressees(planId: string): readonly string[] | undefined {
  const client = useClient()
  const own = useReports(planId)
  const all = usePlanList(false)
  const latest =
    own.data?.[0] ??
    all.data
      ?.filter(({ report }) => report !== null)
      .toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1))[0]
  const stored = useQuery({ ...planQuery(client, latest?.id ?? ''), enabled: latest !== undefined })
  if (own.isPending || all.isPending) return undefined
  if (latest === undefined || stored.isError) return []
  return stored.data && (stored.data.plan.report?.addressees ?? [])
}

/** Ids of a plan's rows that were reported on for a period. */
export function useAnswered(planId: string, period: Period) {
  const client = useClient()
  return useQuery({
    queryKey: reportKeys.answered(planId, period),
    queryFn: () => callOrThrow(client, 'progress.answered', { planId, period }),
  })
}

/** Drafts a report from a plan's log; answers its summary. */
export function useDraftReport() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'reports.draft'>) => callOrThrow(client, 'reports.draft', input),
  })
}
