import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'
import { settingsKeys } from './settings.ts'

export const exportKeys = {
  all: ['exports'],
  history: (planId: string) => ['exports', 'history', planId],
  folder: (path: string | null) => ['folders', path],
} as const

/** Files written from this plan, as the log has them. */
export function useExportHistory(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: exportKeys.history(planId),
    queryFn: () => callOrThrow(client, 'documents.history', { planId }),
  })
}

/** Writes the asked-for files; answers what was written. */
export function useExportPlan() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'documents.export'>) => callOrThrow(client, 'documents.export', input),
    // The folder is remembered for the next time.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}

/** Folders inside a folder; null is the person's documents folder. Always read afresh: the disk tells no one. */
export function useFolder(path: string | null) {
  const client = useClient()
  return useQuery({
    queryKey: exportKeys.folder(path),
    queryFn: () => callOrThrow(client, 'files.listFolder', { path }),
    staleTime: 0,
  })
}

/** Asks with the system's dialog; null when cancelled. */
export function useChooseFolder() {
  const client = useClient()
  return useMutation({
    mutationFn: (startIn: string | null) => callOrThrow(client, 'files.chooseFolder', { startIn }),
  })
}

/** Shows a file's folder in the system's file manager. */
export function useReveal() {
  const client = useClient()
  return useMutation({ mutationFn: (path: string) => callOrThrow(client, 'files.reveal', { path }) })
}
