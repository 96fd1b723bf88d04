import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { differingParts } from '../../shared/plans/differing-parts.ts'
import { readFollowedPlanFile, writePlanFile } from '../../shared/plans/plan-file.ts'
import { type LogMerge, mergeLogs } from '../../shared/tasks/merge-logs.ts'
import type { ProgressEntry, ProgressSource } from '../../shared/tasks/progress.ts'
import { settleConflicts } from '../../shared/tasks/settle-conflicts.ts'
import { amendmentOf, linkAmendment } from '../store/amendments.ts'
import { planHead } from '../store/plan-head.ts'
import { insertPlan } from '../store/plans.ts'
import { findEntries, insertEntries, listEntries, trackedRowIds } from '../store/progress.ts'
import type { Db, Tx } from '../store/schema.ts'
import { updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { besideFileName } from './file-name.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { decodeImport, isPlanFile, planFileText } from './read-plan.ts'
import { requireFollowed } from './require-followed.ts'
import { requireLivePlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

type PlanWithLog = ReturnType<typeof readFollowedPlanFile>

/** A plan keeps its id on every machine that it is carried to with its log, which is how its log is brought together. */
export function exchangeHandlers({
  clock,
  newId,
  platform,
  store,
}: BackendContext): NounHandlers<'exchange'> {
  const { db } = store
  return {
    'exchange.export': async ({ planId, folder, overwrite }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const path = join(folder, besideFileName(plan, 'tiến độ', 'khxa'))
      refuseUnsavable([path], overwrite)
      const amends = await amendmentOf(db, planId)
      const log = await listEntries(db, planId)
      const text = writePlanFile(plan, { log, ...(amends === undefined ? {} : { amends }) })
      await platform.saveFile(path, Buffer.from(text), { overwrite })
      await updateSettings(db, { exportFolder: folder })
      return path
    },

    'exchange.read': async ({ name, base64 }) => {
      const { file } = openFile(name, base64)
      const { id, subject } = file.plan
      const known = await isKnown(db, file)
      const { added, conflicts } = known
        ? (await compareLogs(db, file)).merge
        : { added: file.log, conflicts: [] }
      const differences = known ? differingParts((await requirePlan(db, id)).plan, file.plan) : []
      return { planId: id, subject, known, differences, added: added.length, conflicts }
    },

    'exchange.merge': async ({ name, base64, choices }) => {
      const { file, source } = openFile(name, base64)
      const now = clock.now()
      return inTransaction(db, async tx => {
        const planId = file.plan.id
        const isNew = !(await isKnown(tx, file))
        if (isNew) await takeIn(tx, file, now)
        else await requireFollowed(tx, planId)
        const { here, merge } = await compareLogs(tx, file)
        const added = merge.added.map(entry => ({ ...entry, source: cameWith(entry, source) }))
        await insertEntries(tx, added)
        const settled = settleConflicts([...here, ...added], merge.conflicts, choices, { newId, now, source })
        await insertEntries(tx, settled)
        return { planId, isNew, added: added.length, settled: settled.length }
      })
    },
  }
}

type ExchangeSource = Extract<ProgressSource, { readonly kind: 'exchange' }>

function openFile(
  name: string,
  base64: string,
): { readonly file: PlanWithLog; readonly source: ExchangeSource } {
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
 * Whether the file's plan is here, and out of the bin: what goes into a plan that nobody sees is as good as lost, and
 * bringing one back is for a person to decide.
 * @throws {Failure} `refused/planInBin`
 */
async function isKnown(db: Db, { plan: { id, subject } }: PlanWithLog): Promise<boolean> {
  const head = await planHead(db, id)
  if (head?.inBin === true) throw new Failure({ code: 'refused', what: 'planInBin', detail: subject })
  return head !== undefined
}

async function takeIn(tx: Tx, { plan, amends }: PlanWithLog, now: string): Promise<void> {
  await insertPlan(tx, plan, now)
  if (amends !== undefined && (await planHead(tx, amends.planId)) !== undefined)
    await linkAmendment(tx, plan.id, amends)
}

async function compareLogs(
  db: Db,
  { plan, log }: PlanWithLog,
): Promise<{ readonly here: readonly ProgressEntry[]; readonly merge: LogMerge }> {
  const family = await listEntries(db, plan.id)
  const known = new Set(family.map(({ id }) => id))
  // The log of an amendment may have come before, with the plan that it amends still unknown here.
  const elsewhere = await findEntries(
    db,
    log.map(({ id }) => id).filter(id => !known.has(id)),
  )
  const here = [...family, ...elsewhere]
  return { here, merge: mergeLogs(here, log, await trackedRowIds(db, plan.id)) }
}
