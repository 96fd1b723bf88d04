import { join } from 'node:path'
import type { Parsed } from '../../shared/api/contract.ts'
import { Failure } from '../../shared/errors.ts'
import { composeForm } from '../../shared/forms/compose-form.ts'
import { formUnits } from '../../shared/forms/form-units.ts'
import { returnDay } from '../../shared/forms/return-day.ts'
import { askedRows, type FormSent } from '../../shared/forms/unit-rounds.ts'
import { unitIdentity } from '../../shared/organisations/unit-identity.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { documentsThread } from '../documents/documents-thread.ts'
import { calendarOf } from '../store/calendars.ts'
import { formsSent, recordForms } from '../store/form-files.ts'
import { planFamily } from '../store/plan-family.ts'
import { updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { formFileNames } from './form-file-names.ts'
import type { Answer } from './handlers.ts'
import { inSteps, type ReportSteps } from './jobs.ts'
import { requireFolder } from './list-folder.ts'
import { requireFollowed } from './require-followed.ts'
import { requirePlan } from './require-plan.ts'
import { requireRows } from './require-rows.ts'
import { refuseUnsavable, saveAll } from './save-all.ts'

/**
 * Writes a round of forms as `forms.make` says: made one by one in a thread, saved together.
 * @throws {Failure} `refused/noLeadUnits`, `notFound/unit`; what saving and `report` throw
 */
export async function makeForms(
  { clock, store: { db } }: BackendContext,
  { planId, period, units, returnBy, folder, overwrite }: Omit<Parsed<'forms.make'>, 'job'>,
  report: ReportSteps,
): Promise<Answer<'forms.make'>> {
  await requireFollowed(db, planId)
  await requireFolder(folder)
  const { plan } = await requirePlan(db, planId)
  const today = clock.today()
  const tracked = await requireRows(db, planId, today)
  const asked = chosenUnits(tracked, units)
  const family = await planFamily(db, planId)
  const round = Math.max(0, ...(await formsSent(db, family, period)).map(each => each.round)) + 1
  const set = returnDay((await calendarOf(db, plan)).duties, period)
  // Who is asked after the plan's day is not told to answer before it.
  const back = returnBy ?? (set !== null && set.day >= today ? set.day : null)
  const names = formFileNames(
    asked.map(({ unit }) => unit),
    period,
    round,
  )
  const open = askedRows(tracked)
  const sent = asked.map(
    ({ key, unit }, at): FormSent => ({
      unitKey: key,
      unit,
      round,
      on: today,
      path: join(folder, names[at] ?? ''),
      asked: open.get(key) ?? [],
    }),
  )
  refuseUnsavable(
    sent.map(({ path }) => path),
    overwrite,
  )
  const request = { period, round, today, returnBy: back, ...(set !== null && { sendTo: set.to }) }
  const files = await inSteps(sent, report, async ({ unit, path }) => ({
    path,
    bytes: await documentsThread.call('renderForm', composeForm(plan, tracked, { unit, ...request })),
  }))
  await saveAll(files, overwrite)
  await inTransaction(db, async tx => {
    await recordForms(tx, planId, period, sent)
    await updateSettings(tx, { exportFolder: folder })
  })
  return { round, returnBy: back, files: sent.map(({ unit, path }) => ({ unit, path })) }
}

/** The units that are asked, by any spelling; all that lead something for null. */
function chosenUnits(tracked: readonly TrackedRow[], units: readonly string[] | null) {
  const all = formUnits(tracked)
  if (all.length === 0) throw new Failure({ code: 'refused', what: 'noLeadUnits' })
  if (units === null) return all
  const wanted = new Map(units.map(unit => [unitIdentity(unit).key, unit]))
  const unknown = [...wanted].find(([key]) => !all.some(unit => unit.key === key))
  if (unknown !== undefined) throw new Failure({ code: 'notFound', what: 'unit', detail: unknown[1] })
  return all.filter(({ key }) => wanted.has(key))
}
