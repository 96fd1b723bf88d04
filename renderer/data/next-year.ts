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

/** Makes next year's draft with the accepted changes; answers its summary. */
export function useCreateNextYear() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'nextYear.create'>) => callOrThrow(client, 'nextYear.create', input),
  })
}
