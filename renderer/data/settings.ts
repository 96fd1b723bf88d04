import { useQuery } from '@tanstack/react-query'
import { callOrThrow, useClient } from './client.tsx'

export const settingsKeys = { all: ['settings'], info: ['info'] } as const

/** The commune that this copy of the program serves. */
export function useSettings() {
  const client = useClient()
  return useQuery({ queryKey: settingsKeys.all, queryFn: () => callOrThrow(client, 'settings.get', {}) })
}

/** Version, host and today's date. */
export function useAppInfo() {
  const client = useClient()
  return useQuery({ queryKey: settingsKeys.info, queryFn: () => callOrThrow(client, 'app.info', {}) })
}
