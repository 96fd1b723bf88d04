import { getSettings, updateSettings } from '../store/settings.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function settingsHandlers(context: BackendContext): NounHandlers<'settings' | 'app'> {
  const { clock, dataFolder, platform, store, version } = context
  return {
    'app.info': async () => ({
      version,
      host: platform.host,
      systemDialogs: platform.systemDialogs,
      dataFolder,
      today: clock.today(),
    }),
    'settings.get': () => getSettings(store.db),
    'settings.update': patch => updateSettings(store.db, patch),
  }
}
