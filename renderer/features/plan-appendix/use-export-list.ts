import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input } from '../../../shared/api/contract.ts'
import { callOrThrow, errorOf, useClient } from '../../data/client.tsx'
import { describeProblem, flushFirst } from '../../data/flush-first.ts'
import { settingsKeys } from '../../data/settings.ts'

type Wish = Omit<Input<'documents.exportList'>, 'overwrite'>

/** Writes a list as .xlsx: what is typed is stored first; a file that is there already waits for the person's word. */
export function useExportList() {
  const client = useClient()
  const queries = useQueryClient()
  const [wish, setWish] = useState<Wish | null>(null)
  const writing = useMutation({
    mutationFn: async (input: Input<'documents.exportList'>) => {
      await flushFirst()
      return callOrThrow(client, 'documents.exportList', input)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
  const error = writing.isError ? errorOf(writing.error) : null
  const exists = error?.code === 'refused' && error.what === 'fileExists'
  return {
    start: (next: Wish) => {
      setWish(next)
      writing.mutate({ ...next, overwrite: false })
    },
    running: writing.isPending,
    /** The file that was written. */
    path: writing.data,
    /** The file that is there already and may be replaced. */
    existing: exists ? (error.detail ?? '') : null,
    problem: writing.isError && !exists ? describeProblem(writing.error) : null,
    overwrite: () => wish && writing.mutate({ ...wish, overwrite: true }),
    forget: writing.reset,
  }
}
