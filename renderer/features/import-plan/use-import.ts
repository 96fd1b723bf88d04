import { useMutation } from '@tanstack/react-query'
import type { Client } from '../../../shared/api/client.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { Failure } from '../../../shared/errors.ts'
import { callOrThrow, useClient } from '../../data/client.tsx'
import { keepImportNotes } from '../../data/import-notes.ts'
import type { FileBytes } from '../../data/read-base64.ts'
import { readFile } from './read-file.ts'

/** What became of a file: a new plan, or a question, since its plan is here already. */
export type Imported =
  | { readonly kind: 'new'; readonly planId: string; readonly notes: Output<'plans.importFile'>['notes'] }
  | { readonly kind: 'known'; readonly file: FileBytes; readonly preview: Output<'exchange.read'> }

async function importCopy(client: Client, file: FileBytes): Promise<Imported> {
  const { plan, notes } = await callOrThrow(client, 'plans.importFile', file)
  return { kind: 'new', planId: plan.id, notes }
}

/** A plan that another machine sends keeps its id and brings its log, so that later files can be merged. */
async function importPlanFile(client: Client, file: FileBytes): Promise<Imported> {
  const preview = await callOrThrow(client, 'exchange.read', file)
  if (preview.known) return { kind: 'known', file, preview }
  const { planId } = await callOrThrow(client, 'exchange.merge', { ...file, choices: [] })
  return { kind: 'new', planId, notes: [] }
}

/** Reads a file into a new plan; what the reading noticed is kept for the plan's screen. */
export function useImport(onImported: (planId: string) => void) {
  const client = useClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const read = await readFile(file)
      if (!read.ok) throw new Failure(read.error)
      return /\.khxa$/i.test(file.name) ? importPlanFile(client, read.value) : importCopy(client, read.value)
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
