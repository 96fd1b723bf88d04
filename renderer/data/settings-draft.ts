import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Settings } from '../../shared/settings/settings.ts'
import { useClient } from './client.tsx'
import { settingsKeys } from './settings.ts'
import { type Draft, useAutosave } from './use-autosave.ts'

/** The settings as a draft that saves itself. They carry no `rev`: this window is the only one that edits them. */
export function useSettingsDraft(settings: Settings): Draft<Settings> {
  const client = useClient()
  const queries = useQueryClient()
  const stored = useMemo(() => ({ values: settings, rev: 0 }), [settings])
  return useAutosave(stored, {
    save: async (edits, _, rev) => {
      const answer = await client.call('settings.update', edits)
      if (!answer.ok) return answer
      queries.setQueryData(settingsKeys.all, answer.value)
      return { ok: true, value: { values: answer.value, rev: rev + 1 } }
    },
    reload: async () => {
      const answer = await client.call('settings.get', {})
      return answer.ok ? { ok: true, value: { values: answer.value, rev: 0 } } : answer
    },
  })
}
