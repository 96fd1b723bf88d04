import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { Saved } from './autosave.ts'
import { useClient } from './client.tsx'
import { settingsKeys } from './settings.ts'
import { type Draft, type LeftDrafts, useAutosave } from './use-autosave.ts'

const left: LeftDrafts<Settings> = new Map()

/** The settings as a draft that saves itself. They carry no `rev`: this window is the only one that edits them. */
export function useSettingsDraft(settings: Settings): Draft<Settings> {
  const client = useClient()
  const queries = useQueryClient()
  const stored = useMemo(() => ({ values: settings, rev: 0 }), [settings])
  const source = {
    save: async (edits: Partial<Settings>, _: Settings, rev: number): Promise<Result<Saved<Settings>>> => {
      const answer = await client.call('settings.update', edits)
      if (!answer.ok) return answer
      queries.setQueryData(settingsKeys.all, answer.value)
      return { ok: true, value: { values: answer.value, rev: rev + 1 } }
    },
    reload: async (): Promise<Result<Saved<Settings>>> => {
      const answer = await client.call('settings.get', {})
      return answer.ok ? { ok: true, value: { values: answer.value, rev: 0 } } : answer
    },
  }
  return useAutosave('settings', stored, source, left)
}
