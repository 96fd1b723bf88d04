import { useMutation, useQuery } from '@tanstack/react-query'
import { builtInPhrases } from '../../shared/phrases/built-in-phrases.ts'
import type { Phrase } from '../../shared/phrases/phrase.ts'
import { callOrThrow, useClient } from './client.tsx'

export const phraseKeys = { all: ['phrases'] } as const

/** Built-in phrases are part of the program; what is stored comes on top of them. */
function withBuiltIn(stored: readonly Phrase[]): readonly Phrase[] {
  return [...stored.filter(({ own }) => own), ...builtInPhrases]
}

/** All phrases: the commune's own and the built-in ones. */
export function usePhrases() {
  const client = useClient()
  return useQuery({
    queryKey: phraseKeys.all,
    queryFn: () => callOrThrow(client, 'phrases.list', {}),
    select: withBuiltIn,
  })
}

/** Stores an own phrase, new or changed. */
export function useSavePhrase() {
  const client = useClient()
  return useMutation({ mutationFn: (phrase: Phrase) => callOrThrow(client, 'phrases.save', phrase) })
}

/** Removes an own phrase; plans keep the words. */
export function useRemovePhrase() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'phrases.remove', { id }) })
}
