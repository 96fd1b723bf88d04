import { rewordOrganisations } from '../store/seed-organisations.ts'
import { getSettings, updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
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
    'settings.update': patch =>
      inTransaction(store.db, async tx => {
        const settings = await updateSettings(tx, patch)
        await rewordOrganisations(tx, settings)
        return settings
      }),
  }
}
