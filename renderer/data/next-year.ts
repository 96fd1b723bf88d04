import { useMutation, useQuery } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'

/**
 * What next year's plan would change against this one. Read afresh each time it is asked for, since the log and the
 * register count too; not while someone is choosing.
 */
export function useNextYear(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['next-year', planId],
    queryFn: () => callOrThrow(client, 'nextYear.prepare', { planId }),
    staleTime: 0,
    gcTime: 0,
  })
}

/** What speaks against making next year's plan from this one. */
export function useNextYearCautions(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['plans', 'next-year-cautions', planId],
    queryFn: () => callOrThrow(client, 'nextYear.cautions', { planId }),
  })
}

/** What was entered on a row under the plans of the years before that it was carried over from. */
export function useEarlierHistory(planId: string, rowId: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['progress', 'earlier', planId, rowId],
    queryFn: () => callOrThrow(client, 'nextYear.history', { planId, rowId }),
  })
}

/** Makes next year's draft with the accepted changes; answers its summary. */
export function useCreateNextYear() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'nextYear.create'>) => callOrThrow(client, 'nextYear.create', input),
  })
}
