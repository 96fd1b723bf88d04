import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'

/** Keys grow from one root, so that the topic `legalBases` makes the whole family stale. */
export const legalBasisKeys = {
  all: ['legalBases'],
  found: (words: string) => ['legalBases', 'found', words],
} as const

/** The register, or the entries that hold every word, accents aside; the last answer stays until the next is there. */
export function useLegalBases(words: string) {
  const client = useClient()
  const trimmed = words.trim()
  return useQuery({
    queryKey: legalBasisKeys.found(trimmed),
    queryFn: () => callOrThrow(client, 'legalBases.find', { words: trimmed }),
    placeholderData: keepPreviousData,
  })
}

/** Stores an entry, new (revision 0) or changed; answers it as stored. */
export function useSaveLegalBasis() {
  const client = useClient()
  return useMutation({
    mutationFn: (entry: Input<'legalBases.save'>) => callOrThrow(client, 'legalBases.save', entry),
  })
}

/** Takes an entry off the register; plans keep their own words. */
export function useRemoveLegalBasis() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'legalBases.remove', { id }) })
}

/** Reads a workbook into the register; answers what became of each row. */
export function useImportLegalBases() {
  const client = useClient()
  return useMutation({
    mutationFn: (file: Input<'legalBases.importFile'>) => callOrThrow(client, 'legalBases.importFile', file),
  })
}

/** Writes the register into a folder; answers the file's path. */
export function useExportLegalBases() {
  const client = useClient()
  return useMutation({
    mutationFn: (wish: Input<'legalBases.exportFile'>) => callOrThrow(client, 'legalBases.exportFile', wish),
  })
}
