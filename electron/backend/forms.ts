import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { acceptedEntries } from '../../shared/forms/accepted-entries.ts'
import { composeForm } from '../../shared/forms/compose-form.ts'
import { formUnits } from '../../shared/forms/form-units.ts'
import { type FormInput, planFormAcceptance, unitsOfFile } from '../../shared/forms/plan-acceptance.ts'
import { returnDay } from '../../shared/forms/return-day.ts'
import { askedRows, type FormSent, unitRounds } from '../../shared/forms/unit-rounds.ts'
import { unitIdentity } from '../../shared/organisations/unit-identity.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { calendarOf } from '../store/calendars.ts'
import { formFiles, formsSent, recordFormFiles, recordForms } from '../store/form-files.ts'
import { planFamily } from '../store/plan-family.ts'
import { appendEntries, listEntries } from '../store/progress.ts'
import type { Db } from '../store/schema.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import { inOneRead, inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { formFileNames } from './form-file-names.ts'
import { folderForms, sentForms } from './form-inputs.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { requireFollowed } from './require-followed.ts'
import { missingPlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable, saveAll } from './save-all.ts'

export function formHandlers({ clock, newId, store }: BackendContext): NounHandlers<'forms'> {
  const { db } = store

  const propose = (planId: string, period: string, inputs: readonly FormInput[]) =>
    inOneRead(db, async tx => {
      await requireFollowed(tx, planId)
      return planned(tx, planId, period, inputs, clock.today())
    })

  return {
    'forms.make': async ({ planId, period, units, returnBy, folder, overwrite }) => {
      await requireFollowed(db, planId)
      await requireFolder(folder)
      const { plan } = await requirePlan(db, planId)
      const today = clock.today()
      const tracked = await rowsOf(db, planId, today)
      const asked = chosenUnits(tracked, units)
      const family = await planFamily(db, planId)
      const round = Math.max(0, ...(await formsSent(db, family, period)).map(each => each.round)) + 1
      const set = returnDay((await calendarOf(db, plan)).duties, period)
      // Who is asked after the plan's day is not told to answer before it.
      const back = returnBy ?? (set !== null && set >= today ? set : null)
      const names = formFileNames(
        asked.map(({ unit }) => unit),
        period,
        round,
      )
      const sent = asked.map(
        ({ key, unit }, at): FormSent => ({
          unitKey: key,
          unit,
          round,
          on: today,
          path: join(folder, names[at] ?? ''),
          asked: askedRows(tracked, unit),
        }),
      )
      refuseUnsavable(
        sent.map(({ path }) => path),
        overwrite,
      )
      const { renderForm } = await import('../documents/xlsx/progress-form.ts')
      const files: { readonly path: string; readonly bytes: Uint8Array }[] = []
      for (const { unit, path } of sent) {
        const form = composeForm(plan, tracked, { unit, period, round, today, returnBy: back })
        files.push({ path, bytes: await renderForm(form) })
      }
      await saveAll(files, overwrite)
      await inTransaction(db, async tx => {
        await recordForms(tx, planId, period, sent)
        await updateSettings(tx, { exportFolder: folder })
      })
      return { round, returnBy: back, files: sent.map(({ unit, path }) => ({ unit, path })) }
    },

    'forms.readFolder': async ({ planId, period, folder }) =>
      propose(planId, period, await folderForms(folder)),

    'forms.readFiles': async ({ planId, period, files }) => propose(planId, period, await sentForms(files)),

    'forms.accept': async ({ planId, period, from, seen, choices }) => {
      const read = from.kind === 'folder' ? await folderForms(from.folder) : await sentForms(from.files)
      const inputs = read.flatMap(input => ('hash' in input && seen.includes(input.hash) ? [input] : []))
      const today = clock.today()
      return inTransaction(db, async tx => {
        await requireFollowed(tx, planId)
        const accepted = acceptedEntries(await planned(tx, planId, period, inputs, today), choices)
        if ('fault' in accepted)
          throw accepted.fault === 'changed'
            ? new Failure({ code: 'conflict', what: 'progress', detail: accepted.id })
            : new Failure({ code: 'invalid', what: 'input', detail: 'forms.accept.choices' })
        const at = clock.now()
        const entries = accepted.map(entry => ({ ...entry, id: newId(), planId, at }))
        const fault = await appendEntries(tx, planId, entries, today)
        if (fault !== undefined)
          throw new Failure({ code: 'conflict', what: 'progress', detail: choices[fault.at]?.id ?? '' })
        const family = await planFamily(tx, planId)
        const received = inputs.flatMap(({ file, hash, reading }) =>
          unitsOfFile(reading, family, period).map(unit => ({ ...unit, hash, name: file, on: today })),
        )
        return {
          added: entries.length,
          corrected: entries.filter(({ corrects }) => corrects !== null).length,
          files: await recordFormFiles(tx, planId, period, received),
        }
      })
    },

    'forms.rounds': ({ planId, period }) =>
      inOneRead(db, async tx => {
        const today = clock.today()
        const tracked = await rowsOf(tx, planId, today)
        const family = await planFamily(tx, planId)
        const forms = {
          sent: await formsSent(tx, family, period),
          received: await formFiles(tx, family, period),
        }
        return {
          units: unitRounds(tracked, await listEntries(tx, planId), forms, period, today),
          unassigned: tracked.filter(({ leads }) => leads.length === 0).length,
        }
      }),
  }
}

async function rowsOf(db: Db, planId: string, today: string): Promise<readonly TrackedRow[]> {
  const rows = await trackedRows(db, planId, today)
  if (rows === undefined) throw missingPlan(planId)
  return rows
}

/** The units that are asked, by any spelling; all that lead something for null. */
function chosenUnits(tracked: readonly TrackedRow[], units: readonly string[] | null) {
  const all = formUnits(tracked)
  if (all.length === 0) throw new Failure({ code: 'notFound', what: 'entry' })
  if (units === null) return all
  const wanted = new Set(units.map(unit => unitIdentity(unit).key))
  const unknown = [...wanted].find(key => !all.some(unit => unit.key === key))
  if (unknown !== undefined) throw new Failure({ code: 'notFound', what: 'entry', detail: unknown })
  return all.filter(({ key }) => wanted.has(key))
}

async function planned(db: Db, planId: string, period: string, inputs: readonly FormInput[], today: string) {
  const planIds = await planFamily(db, planId)
  const others = new Map<string, readonly TrackedRow[]>()
  for (const id of planIds) if (id !== planId) others.set(id, await rowsOf(db, id, today))
  const known = {
    planIds,
    tracked: await rowsOf(db, planId, today),
    others,
    entries: await listEntries(db, planId),
    formFiles: await formFiles(db, planIds, period),
  }
  return planFormAcceptance(inputs, known, { planId, period, today })
}
