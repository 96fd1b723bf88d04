import { join } from 'node:path'
import { composeCalendar } from '../../shared/documents/compose-calendar.ts'
import { Failure } from '../../shared/errors.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { calendarEvents } from '../../shared/tasks/calendar-events.ts'
import { calendarFile } from '../../shared/tasks/calendar-file.ts'
import type { ReportingDuty } from '../../shared/tasks/reporting-duty.ts'
import { documentsThread } from '../documents/documents-thread.ts'
import { amendedPlan } from '../store/amendments.ts'
import { calendarOf, saveCalendar } from '../store/calendars.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { besideFileName } from './file-name.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { requireFollowed } from './require-followed.ts'
import { requireLivePlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

export function calendarHandlers({ clock, platform, store }: BackendContext): NounHandlers<'calendar'> {
  const { db } = store
  return {
    'calendar.get': async ({ planId }) => calendarOf(db, (await requirePlan(db, planId)).plan),

    'calendar.save': ({ planId, duties }) =>
      inTransaction(db, async tx => {
        await requireFollowed(tx, planId)
        await saveCalendar(tx, planId, duties)
        return null
      }),

    'calendar.exportFile': async ({ planId, format, folder, overwrite }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const path = join(folder, besideFileName(plan, 'lịch', format))
      refuseUnsavable([path], overwrite)
      const { duties } = await calendarOf(db, plan)
      const bytes = await (format === 'ics' ? eventsOf(plan, duties) : sheetsOf(plan, duties))
      if (bytes === undefined) throw new Failure({ code: 'refused', what: 'noDaysLeft', detail: planId })
      await platform.saveFile(path, bytes, { overwrite })
      await updateSettings(db, { exportFolder: folder })
      return path
    },
  }

  async function eventsOf(plan: Plan, duties: readonly ReportingDuty[]): Promise<Uint8Array | undefined> {
    const today = clock.today()
    const rows = (await trackedRows(db, plan.id, { today })) ?? []
    const { planId: id } = await amendedPlan(db, plan.id)
    const events = calendarEvents({ id, year: plan.year }, rows, duties, today)
    if (events.length === 0) return undefined
    return Buffer.from(calendarFile(events, { stamp: clock.now(), name: plan.subject }))
  }

  async function sheetsOf(plan: Plan, duties: readonly ReportingDuty[]): Promise<Uint8Array | undefined> {
    const workbook = composeCalendar(plan, duties, clock.today())
    if (workbook === undefined) return undefined
    return documentsThread.call('renderXlsx', workbook)
  }
}
