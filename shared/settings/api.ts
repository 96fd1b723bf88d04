import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { settings } from './settings.ts'

export const appInfo = z.strictObject({
  version: z.string(),
  host: z.enum(['ipc', 'http', 'memory']),
  /** Whether `files.chooseFolder` can ask with the system's own dialog. */
  systemDialogs: z.boolean(),
  dataFolder: z.string(),
  /** `YYYY-MM-DD` by this machine's clock. */
  today: z.string(),
})

export const settingsCommands = {
  'app.info': query(z.strictObject({}), appInfo),
  'settings.get': query(z.strictObject({}), settings),
  'settings.update': change(settings.partial(), settings, ['settings', 'organisations']),
}
