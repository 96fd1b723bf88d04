import { useMutation } from '@tanstack/react-query'
import { Failure } from '../../../shared/errors.ts'
import { callOrThrow, useClient } from '../../data/client.tsx'
import { keepImportNotes } from '../../data/import-notes.ts'
import { readFile } from './read-file.ts'

/** Reads a file into a new plan; what the reading noticed is kept for the plan's screen. */
export function useImport(onImported: (planId: string) => void) {
  const client = useClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const read = await readFile(file)
      if (!read.ok) throw new Failure(read.error)
      return callOrThrow(client, 'plans.importFile', read.value)
    },
    onSuccess: ({ plan, notes }) => {
      keepImportNotes(plan.id, notes)
      onImported(plan.id)
    },
  })
}
