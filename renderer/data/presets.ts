import { useMutation, useQuery } from '@tanstack/react-query'
import type { Preset } from '../../shared/settings/presets-api.ts'
import { callOrThrow, useClient } from './client.tsx'

export const presetKeys = { all: ['presets'] } as const

/** The commune's usual recipients and signers. */
export function usePresets() {
  const client = useClient()
  return useQuery({ queryKey: presetKeys.all, queryFn: () => callOrThrow(client, 'presets.list', {}) })
}

/** Stores a preset, new or changed. */
export function useSavePreset() {
  const client = useClient()
  return useMutation({ mutationFn: (preset: Preset) => callOrThrow(client, 'presets.save', preset) })
}

/** Removes a preset; plans keep what it gave them. */
export function useRemovePreset() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'presets.remove', { id }) })
}
