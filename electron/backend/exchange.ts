import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { differingParts } from '../../shared/plans/differing-parts.ts'
import type { CarriedPlan } from '../../shared/plans/follow-up.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { readFollowedPlanFile, writePlanFile } from '../../shared/plans/plan-file.ts'
import { isFrozen } from '../../shared/plans/plan-states.ts'
import type { BroughtText } from '../../shared/tasks/exchange-api.ts'
import { type LogMerge, mergeLogs } from '../../shared/tasks/merge-logs.ts'
import type { ProgressEntry, ProgressSource } from '../../shared/tasks/progress.ts'
import { type ConflictChoice, settleConflicts } from '../../shared/tasks/settle-conflicts.ts'
import { sameData } from '../../shared/versions/same-data.ts'
import { calendarOf, saveCalendar } from '../store/calendars.ts'
import { addForms, countNewForms } from '../store/carried-forms.ts'
import { planFamily } from '../store/plan-family.ts'
import { planHead } from '../store/plan-head.ts'
import { findEntries, insertEntries, listEntries, trackedRowIds } from '../store/progress.ts'
import type { Db, Tx } from '../store/schema.ts'
import { updateSettings } from '../store/settings.ts'
import { inOneRead, inTransaction } from '../store/transaction.ts'
import { type Brought, bringPlan, weighText } from './bring-plan.ts'
import type { BackendContext } from './context.ts'
import { besideFileName } from './file-name.ts'
import { followUpOf } from './follow-up.ts'
import type { NounHandlers } from './handlers.ts'
import { keepPlan } from './keep-plan.ts'
import { requireFolder } from './list-folder.ts'
import { decodeImport, isPlanFile, planFileText } from './read-plan.ts'
import { requireLivePlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

type PlanFile = ReturnType<typeof readFollowedPlanFile>

/** A plan keeps its id on every machine that it is carried to, which is how what was done on each is brought together. */
export function exchangeHandlers(context: BackendContext): NounHandlers<'exchange'> {
  const { platform, store } = context
  const { db } = store
  return {
    'exchange.export': async ({ planId, folder, overwrite }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const path = join(folder, besideFileName(plan, 'tiến độ', 'khxa'))
      refuseUnsavable([path], overwrite)
      const text = await inTransaction(db, async tx => {
        // What comes back is known by it to have been made out of this text.
        await keepPlan(tx, context, planId, 'export')
        const carried = (await requireLivePlan(tx, planId)).plan
        return writePlanFile(carried, await followUpOf(tx, carried))
      })
      await platform.saveFile(path, Buffer.from(text), { overwrite })
      await updateSettings(db, { exportFolder: folder })
      return path
    },

    'exchange.read': ({ name, base64 }) => {
      const { file } = openFile(name, base64)
      const { plan, followUp } = file
      return inOneRead(db, async tx => {
        const text = await weighOwnText(tx, file)
        const known = text !== 'new'
        const rowIds = text === 'taken' ? rowIdsOf(plan) : await trackedRowIds(tx, plan.id)
        const { added, conflicts } = (await compareLogs(tx, file, rowIds)).merge
        let beside = 0
        for (const each of carriedBeside(file)) {
          const outcome = await weighText(tx, each)
          if (outcome === 'new' || outcome === 'taken') beside++
        }
        return {
          planId: plan.id,
          subject: plan.subject,
          text,
          differences: known ? differingParts((await requirePlan(tx, plan.id)).plan, plan) : [],
          added: added.length,
          conflicts: known ? conflicts : [],
          beside,
          forms: known ? await countNewForms(tx, await planFamily(tx, plan.id), followUp.forms) : 0,
          duties: known ? await weighDuties(tx, file) : 'same',
        }
      })
    },

    'exchange.merge': async ({ name, base64, choices, duties }) => {
      const { file, source } = openFile(name, base64)
      const { plan, followUp } = file
      const planId = plan.id
      return inTransaction(db, async tx => {
        const isNew = (await weighOwnText(tx, file)) === 'new'
        // What is amended comes before what amends it.
        const documents = [{ plan, ...followUp }, ...carriedBeside(file)]
        for (const each of documents.toSorted((one, other) => amendmentNumber(one) - amendmentNumber(other)))
          await bringPlan(tx, context, each, name)
        if (followUp.duties !== undefined) {
          const standing = await weighDuties(tx, file)
          if (standing === 'taken' || (standing === 'apart' && duties === 'there'))
            await saveCalendar(tx, planId, followUp.duties)
        }
        const family = await planFamily(tx, planId)
        await addForms(tx, [planId, ...family.filter(id => id !== planId)], followUp.forms)
        return { planId, isNew, ...(await bringLog(tx, context, file, choices, source)) }
      })
    },
  }
}

/** Adds what of the file's log is not here, and the corrections that make what was chosen stand. */
async function bringLog(
  tx: Tx,
  { clock, newId }: Pick<BackendContext, 'clock' | 'newId'>,
  file: PlanFile,
  choices: readonly ConflictChoice[],
  source: ExchangeSource,
): Promise<{ readonly added: number; readonly settled: number }> {
  const { here, merge } = await compareLogs(tx, file, await trackedRowIds(tx, file.plan.id))
  const added = merge.added.map(entry => ({ ...entry, source: cameWith(entry, source) }))
  const settling = { newId, now: clock.now(), source }
  const settled = settleConflicts([...here, ...added], merge.conflicts, choices, settling)
  if (added.length + settled.length > 0) await requireSigned(tx, file.plan.id)
  await insertEntries(tx, added)
  await insertEntries(tx, settled)
  return { added: added.length, settled: settled.length }
}

/**
 * Refuses a log for a plan that is a draft. One at its end takes what was said elsewhere before.
 * @throws {Failure} `refused/notFollowed`
 */
async function requireSigned(tx: Tx, id: string): Promise<void> {
  const head = await planHead(tx, id)
  if (head === undefined || !isFrozen(head.state))
    throw new Failure({ code: 'refused', what: 'notFollowed', detail: id })
}

/** Whether the other's reporting duties are taken; `apart` where a person set them here too, otherwise. */
async function weighDuties(db: Db, { plan, followUp }: PlanFile): Promise<'same' | 'taken' | 'apart'> {
  if (followUp.duties === undefined) return 'same'
  const { duties, confirmed } = await calendarOf(db, plan)
  if (!confirmed) return 'taken'
  return sameData(duties, followUp.duties) ? 'same' : 'apart'
}

function carriedBeside({ followUp }: PlanFile): readonly Brought[] {
  return followUp.beside.map(each => ({ ...each, texts: [] }))
}

const rowIdsOf = ({ appendices }: Plan): ReadonlySet<string> =>
  new Set(
    appendices
      .filter(({ kind }) => kind !== 'free')
      .flatMap(({ items }) => items.filter(({ kind }) => kind === 'row').map(({ id }) => id)),
  )

const amendmentNumber = ({ amends }: CarriedPlan) => amends?.number ?? 0

type ExchangeSource = Extract<ProgressSource, { readonly kind: 'exchange' }>

function openFile(
  name: string,
  base64: string,
): { readonly file: PlanFile; readonly source: ExchangeSource } {
  if (!isPlanFile(name)) throw new Failure({ code: 'invalid', what: 'notAPlanFile', detail: name })
  const bytes = decodeImport(name, base64)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file = readFollowedPlanFile(name, planFileText(name, bytes))
  return { file, source: { kind: 'exchange', file: name, hash } }
}

/** An answer out of a unit's form stays one: its file's hash tells whether the form was read already. */
function cameWith({ source }: ProgressEntry, brought: ExchangeSource): ProgressSource {
  return source.kind === 'typed' ? brought : source
}

/**
 * What the text of the file's plan comes to here. What goes into a plan that nobody sees is as good as lost.
 * @throws {Failure} `refused/planInBin`
 */
async function weighOwnText(db: Db, { plan, followUp }: PlanFile): Promise<BroughtText> {
  const outcome = await weighText(db, { plan, ...followUp })
  if (outcome === undefined) throw new Failure({ code: 'refused', what: 'planInBin', detail: plan.subject })
  return outcome
}

async function compareLogs(
  db: Db,
  { plan, followUp: { progress: log } }: PlanFile,
  rowIds: ReadonlySet<string>,
): Promise<{ readonly here: readonly ProgressEntry[]; readonly merge: LogMerge }> {
  const family = await listEntries(db, plan.id)
  const known = new Set(family.map(({ id }) => id))
  // The log of an amendment may have come before, with the plan that it amends still unknown here.
  const elsewhere = await findEntries(
    db,
    log.map(({ id }) => id).filter(id => !known.has(id)),
  )
  const here = [...family, ...elsewhere]
  return { here, merge: mergeLogs(here, log, rowIds) }
}
