import { useMutation, useQuery } from '@tanstack/react-query'
import type { VersionPart } from '../../shared/versions/version-part.ts'
import { callOrThrow, useClient } from './client.tsx'
import { flushFirst } from './flush-first.ts'

/** Keys grow from one root, so that the topic `versions` makes the whole family stale. */
export const versionKeys = {
  all: ['versions'],
  list: (planId: string) => ['versions', 'list', planId],
  version: (id: string) => ['versions', 'version', id],
} as const

/** The kept versions of a plan, latest first. */
export function useVersions(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: versionKeys.list(planId),
    queryFn: () => callOrThrow(client, 'versions.list', { planId }),
  })
}

/** One version with its plan; nothing is asked for null. */
export function useVersion(id: string | null) {
  const client = useClient()
  return useQuery({
    queryKey: versionKeys.version(id ?? ''),
    queryFn: () => callOrThrow(client, 'versions.get', { id: id ?? '' }),
    enabled: id !== null,
  })
}

/** Keeps the plan as it stands, under a name. */
export function useKeepVersion(planId: string) {
  const client = useClient()
  return useMutation({
    mutationFn: async (name: string) => {
      await flushFirst()
      return callOrThrow(client, 'versions.keep', { planId, name })
    },
  })
}

/** Brings back a version whole (`part` null) or one thing of it; the present text is kept as a version first. */
export function useRestoreVersion() {
  const client = useClient()
  return useMutation({
    mutationFn: async (input: { readonly id: string; readonly part: VersionPart | null }) => {
      await flushFirst()
      return callOrThrow(client, 'versions.restore', input)
    },
  })
}
