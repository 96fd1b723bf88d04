import { addDays } from '../../shared/dates.ts'
import { Failure } from '../../shared/errors.ts'
import { acceptedEntries } from '../../shared/forms/accepted-entries.ts'
import { type FormInput, planFormAcceptance, unitsOfFile } from '../../shared/forms/plan-acceptance.ts'
import { unitRounds } from '../../shared/forms/unit-rounds.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { awaitedPeriod, formFiles, formsSent, recordFormFiles } from '../store/form-files.ts'
import { planFamily } from '../store/plan-family.ts'
import { appendEntries, listEntries } from '../store/progress.ts'
import type { Db } from '../store/schema.ts'
import { inOneRead, inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { createFormReadings } from './form-inputs.ts'
import type { NounHandlers } from './handlers.ts'
import type { Jobs } from './jobs.ts'
import { makeForms } from './make-forms.ts'
import { requireFollowed } from './require-followed.ts'
import { requireRows } from './require-rows.ts'

/** How many days forms that went out are waited for; by then the next ones are near. */
const awaitedFor = 31

export function formHandlers(context: BackendContext, jobs: Jobs): NounHandlers<'forms'> {
  const { clock, newId, store } = context
  const { db } = store
  const readings = createFormReadings()

  const propose = (planId: string, period: string, inputs: readonly FormInput[]) =>
    inOneRead(db, tx => planned(tx, planId, period, inputs, clock.today()))

  return {
    'forms.make': ({ job, ...request }) =>
      jobs.run(job ?? null, report => makeForms(context, request, report)),

    'forms.readFolder': async ({ planId, period, folder, job }) =>
      propose(planId, period, await jobs.run(job ?? null, report => readings.ofFolder(folder, report))),

    'forms.readFiles': async ({ planId, period, files, job }) =>
      propose(planId, period, await jobs.run(job ?? null, report => readings.ofFiles(files, report))),

    'forms.accept': async ({ planId, period, from, seen, choices }) => {
      const read = await jobs.run(null, report =>
        from.kind === 'folder'
          ? readings.ofFolder(from.folder, report)
          : readings.ofFiles(from.files, report),
      )
      const inputs = read.flatMap(input => ('hash' in input && seen.includes(input.hash) ? [input] : []))
      const today = clock.today()
      return inTransaction(db, async tx => {
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

    'forms.awaited': async ({ planId }) =>
      (await awaitedPeriod(db, await planFamily(db, planId), addDays(clock.today(), -awaitedFor))) ?? null,

    'forms.rounds': ({ planId, period }) =>
      inOneRead(db, async tx => {
        const today = clock.today()
        const entries = await listEntries(tx, planId)
        const tracked = await requireRows(tx, planId, today, entries)
        const family = await planFamily(tx, planId)
        const forms = {
          sent: await formsSent(tx, family, period),
          received: await formFiles(tx, family, period),
        }
        return {
          units: unitRounds(tracked, entries, forms, period, today),
          unassigned: tracked.filter(({ leads }) => leads.length === 0).length,
        }
      }),
  }
}

async function planned(db: Db, planId: string, period: string, inputs: readonly FormInput[], today: string) {
  const { year: planYear } = await requireFollowed(db, planId)
  const planIds = await planFamily(db, planId)
  // One log for all of them.
  const entries = await listEntries(db, planId)
  const others = new Map<string, readonly TrackedRow[]>()
  for (const id of planIds) if (id !== planId) others.set(id, await requireRows(db, id, today, entries))
  const known = {
    planIds,
    planYear,
    tracked: await requireRows(db, planId, today, entries),
    others,
    entries,
    formFiles: await formFiles(db, planIds, period),
  }
  return planFormAcceptance(inputs, known, { planId, period, today })
}
