import { useMutation } from '@tanstack/react-query'
import { Failure } from '../../../shared/errors.ts'
import { callOrThrow, useClient } from '../../data/client.tsx'
import { keepImportNotes } from '../../data/import-notes.ts'
import type { FileBytes } from '../../data/read-base64.ts'
import { importFile } from './import-file.ts'
import { readFile } from './read-file.ts'

/** Reads a file into a new plan; what the reading noticed is kept for the plan's screen. */
export function useImport(onImported: (planId: string) => void) {
  const client = useClient()
  return useMutation({
    mutationFn: async (file: File | FileBytes) => {
      if (!(file instanceof File)) return importFile(client, file)
      const read = await readFile(file)
      if (!read.ok) throw new Failure(read.error)
      return importFile(client, read.value)
    },
    onSuccess: imported => {
      if (imported.kind === 'known') return
      keepImportNotes(imported.planId, imported.notes)
      onImported(imported.planId)
    },
  })
}

/** Reads a plan file into a plan of its own, without its log, although its plan is here. */
export function useImportCopy() {
  const client = useClient()
  return useMutation({
    mutationFn: (file: FileBytes) => callOrThrow(client, 'plans.importFile', file),
  })
}
