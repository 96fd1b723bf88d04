import { join } from 'node:path'
import type { Parsed } from '../../shared/api/contract.ts'
import { composeOverview } from '../../shared/documents/compose-overview.ts'
import { Failure } from '../../shared/errors.ts'
import { asOf, periodBounds, previousPeriod } from '../../shared/tasks/period.ts'
import { updateSettings } from '../store/settings.ts'
import { trackedRows } from '../store/tracked.ts'
import { inOneRead } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { overviewFileName } from './file-name.ts'
import { requireFolder } from './list-folder.ts'
import { requireLivePlan } from './require-plan.ts'
import { refuseUnsavable } from './save-all.ts'

/**
 * Writes how a plan stands at the end of a period, or today while it goes on, as .xlsx into a folder, and remembers the
 * folder.
 *
 * @returns the file's path
 * @throws {Failure} `notFound/plan`, `notFound/entry` for a plan without rows, `notFound/folder`, `refused/fileExists`,
 * `fileLocked`
 */
export async function exportOverview(
  { clock, platform, store: { db } }: BackendContext,
  { planId, period, folder, overwrite }: Parsed<'progress.exportOverview'>,
): Promise<string> {
  await requireFolder(folder)
  const date = asOf(period, clock.today()) ?? clock.today()
  const { plan, rows, before } = await inOneRead(db, async tx => ({
    plan: (await requireLivePlan(tx, planId)).plan,
    rows: (await trackedRows(tx, planId, date)) ?? [],
    before: (await trackedRows(tx, planId, periodBounds(previousPeriod(period)).end)) ?? [],
  }))
  if (rows.length === 0) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  const path = join(folder, overviewFileName(plan, period))
  refuseUnsavable([path], overwrite)
  const { renderXlsx } = await import('../documents/xlsx/render-xlsx.ts')
  const workbook = composeOverview(plan, { rows, before, period, date })
  await platform.saveFile(path, await renderXlsx(workbook), { overwrite })
  await updateSettings(db, { exportFolder: folder })
  return path
}
