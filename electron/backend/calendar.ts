import { join } from 'node:path'
import { calendarEvents } from '../../shared/tasks/calendar-events.ts'
import { calendarFile } from '../../shared/tasks/calendar-file.ts'
import { calendarOf, saveCalendar } from '../store/calendars.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { besideFileName } from './file-name.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { requireLivePlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

export function calendarHandlers({ clock, platform, store }: BackendContext): NounHandlers<'calendar'> {
  const { db } = store
  return {
    'calendar.get': async ({ planId }) => calendarOf(db, (await requirePlan(db, planId)).plan),

    'calendar.save': ({ planId, duties }) =>
      inTransaction(db, async tx => {
        await requireLivePlan(tx, planId)
        await saveCalendar(tx, planId, duties)
        return null
      }),

    'calendar.exportFile': async ({ planId, folder, overwrite }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const path = join(folder, besideFileName(plan, 'lịch', 'ics'))
      refuseUnsavable([path], overwrite)
      const rows = (await trackedRows(db, planId, clock.today())) ?? []
      const { duties } = await calendarOf(db, plan)
      const text = calendarFile(calendarEvents(planId, rows, duties, plan.year), {
        stamp: clock.now(),
        name: plan.subject,
      })
      await platform.saveFile(path, Buffer.from(text), { overwrite })
      await updateSettings(db, { exportFolder: folder })
      return path
    },
  }
}
