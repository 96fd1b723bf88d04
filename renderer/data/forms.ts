import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import type { Acceptance } from '../../shared/forms/acceptance.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { callOrThrow, useClient } from './client.tsx'
import { progressKeys } from './progress.ts'
import { settingsKeys } from './settings.ts'

/** Where filled-in forms are read from: a folder, or files that were chosen or dropped. */
export type FormSource = Input<'forms.accept'>['from']

/** What a source would bring for a plan's period. */
export type FormsToRead = {
  readonly planId: string
  readonly period: Period
  readonly from: FormSource
  /** To follow and stop it by. */
  readonly job: string
}

/** The period of forms that are waited for; null for none. */
export function useAwaitedForms(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: [...progressKeys.all, 'awaited', planId],
    queryFn: () => callOrThrow(client, 'forms.awaited', { planId }),
  })
}

/** Per unit what was sent out for a period, what came back and what is open. */
export function useFormRounds(planId: string, period: Period) {
  const client = useClient()
  return useQuery({
    queryKey: [...progressKeys.all, 'forms', planId, period],
    queryFn: () => callOrThrow(client, 'forms.rounds', { planId, period }),
  })
}

/** Writes a round of forms into a folder, all or none; answers the files. */
export function useMakeForms() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'forms.make'>) => callOrThrow(client, 'forms.make', input),
    // The folder is remembered for the next time.
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}

/** Reads filled-in forms; nothing is written. Always afresh: the disk tells no one. */
export function useReadForms() {
  const client = useClient()
  return useMutation({
    mutationFn: ({ from, ...about }: FormsToRead): Promise<Acceptance> =>
      from.kind === 'folder'
        ? callOrThrow(client, 'forms.readFolder', { ...about, folder: from.folder })
        : callOrThrow(client, 'forms.readFiles', { ...about, files: from.files }),
  })
}

/** Takes the chosen answers, all or none; answers how many. */
export function useAcceptForms() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'forms.accept'>) => callOrThrow(client, 'forms.accept', input),
  })
}
