import { join } from 'node:path'
import type { Parsed } from '../../shared/api/contract.ts'
import { composeTrackingList } from '../../shared/documents/compose-tracking-list.ts'
import { composeUnitList } from '../../shared/documents/compose-unit-list.ts'
import type { Workbook } from '../../shared/documents/sheet.ts'
import { Failure } from '../../shared/errors.ts'
import { entriesByRow } from '../../shared/tasks/known-entries.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { periodAnswers } from '../../shared/tasks/period-answers.ts'
import { workByUnit } from '../../shared/tasks/unit-work.ts'
import { planHead } from '../store/plan-head.ts'
import { listEntries } from '../store/progress.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import type { BackendContext } from './context.ts'
import { besideFileName, unitsFileName } from './file-name.ts'
import { requireFolder } from './list-folder.ts'
import { missingPlan, requireLivePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

/**
 * Ids of a plan's rows that were reported on for a period.
 * @throws {Failure} `notFound/plan`
 */
export async function answeredRows(
  { clock, store: { db } }: BackendContext,
  planId: string,
  period: Period,
): Promise<readonly string[]> {
  if ((await planHead(db, planId)) === undefined) throw missingPlan(planId)
  const today = clock.today()
  return [...entriesByRow(await listEntries(db, planId))]
    .filter(([rowId, entries]) =>
      periodAnswers(rowId, entries, [period], today).some(({ state }) => state === 'answered'),
    )
    .map(([rowId]) => rowId)
}

/**
 * Writes how these rows of a plan stand today as .xlsx into a folder, and remembers the folder.
 * @returns the file's path
 * @throws {Failure} `notFound/plan`, `notFound/entry` when none of the rows is the plan's, `notFound/folder`,
 * `refused/fileExists`, `fileLocked`
 */
export async function exportProgressList(
  context: BackendContext,
  { planId, folder, overwrite, ...list }: Parsed<'progress.exportList'>,
): Promise<string> {
  const { clock, store } = context
  const { plan } = await requireLivePlan(store.db, planId)
  await requireFolder(folder)
  const today = clock.today()
  const workbook = composeTrackingList(plan, (await trackedRows(store.db, planId, today)) ?? [], list, today)
  return saveList(context, {
    planId,
    workbook,
    name: besideFileName(plan, 'theo dõi', 'xlsx'),
    folder,
    overwrite,
  })
}

/**
 * Writes how these units stand today, and whether they have reported for a period, as .xlsx into a folder, and
 * remembers the folder.
 * @returns the file's path
 * @throws {Failure} as `exportProgressList`
 */
export async function exportUnitList(
  context: BackendContext,
  { planId, period, units, folder, overwrite }: Parsed<'progress.exportUnits'>,
): Promise<string> {
  const { clock, store } = context
  const { plan } = await requireLivePlan(store.db, planId)
  await requireFolder(folder)
  const today = clock.today()
  const answered = new Set(await answeredRows(context, planId, period))
  const rows = (await trackedRows(store.db, planId, today)) ?? []
  const byKey = new Map(workByUnit(rows, { today, period, answered }).map(unit => [unit.key, unit]))
  const workbook = composeUnitList(
    plan,
    units.flatMap(key => byKey.get(key) ?? []),
    period,
    today,
  )
  return saveList(context, { planId, workbook, name: unitsFileName(plan, period), folder, overwrite })
}

/** Writes a list into a folder, which is remembered. */
async function saveList(
  { platform, store: { db } }: BackendContext,
  list: {
    readonly planId: string
    /** Undefined for none of what was asked for. */
    readonly workbook: Workbook | undefined
    readonly name: string
    readonly folder: string
    readonly overwrite: boolean
  },
): Promise<string> {
  const { planId, workbook, name, folder, overwrite } = list
  if (workbook === undefined) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  const path = join(folder, name)
  refuseUnsavable([path], overwrite)
  const { renderXlsx } = await import('../documents/xlsx/render-xlsx.ts')
  await platform.saveFile(path, await renderXlsx(workbook), { overwrite })
  await updateSettings(db, { exportFolder: folder })
  return path
}
