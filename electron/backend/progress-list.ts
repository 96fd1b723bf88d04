import { join } from 'node:path'
import type { Parsed } from '../../shared/api/contract.ts'
import { composeTrackingList } from '../../shared/documents/compose-tracking-list.ts'
import { Failure } from '../../shared/errors.ts'
import { entriesByRow } from '../../shared/tasks/known-entries.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { periodAnswers } from '../../shared/tasks/period-answers.ts'
import { planHead } from '../store/plan-head.ts'
import { listEntries } from '../store/progress.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import type { BackendContext } from './context.ts'
import { besideFileName } from './file-name.ts'
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
  { clock, platform, store: { db } }: BackendContext,
  { planId, folder, overwrite, ...list }: Parsed<'progress.exportList'>,
): Promise<string> {
  const { plan } = await requireLivePlan(db, planId)
  await requireFolder(folder)
  const today = clock.today()
  const workbook = composeTrackingList(plan, (await trackedRows(db, planId, today)) ?? [], list, today)
  if (workbook === undefined) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  const path = join(folder, besideFileName(plan, 'theo dõi', 'xlsx'))
  refuseUnsavable([path], overwrite)
  const { renderXlsx } = await import('../documents/xlsx/render-xlsx.ts')
  await platform.saveFile(path, await renderXlsx(workbook), { overwrite })
  await updateSettings(db, { exportFolder: folder })
  return path
}
