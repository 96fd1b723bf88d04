import { noteSeen, snoozeAlert } from '../store/alerts.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function alertHandlers({ clock, store }: BackendContext): NounHandlers<'alerts'> {
  return {
    'alerts.seen': async ({ causes }) => {
      await noteSeen(store.db, causes, clock.today())
      return null
    },

    'alerts.snooze': async ({ cause, until }) => {
      await snoozeAlert(store.db, cause, until)
      return null
    },
  }
}
