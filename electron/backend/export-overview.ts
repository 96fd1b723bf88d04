import type { Parsed } from '../../shared/api/contract.ts'
import { composeOverview } from '../../shared/documents/compose-overview.ts'
import { Failure } from '../../shared/errors.ts'
import { asOf, periodBounds, previousPeriod } from '../../shared/tasks/period.ts'
import { trackedRows } from '../store/tracked.ts'
import { inOneRead } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { overviewFileName } from './file-name.ts'
import { requireFolder } from './list-folder.ts'
import { requireLivePlan } from './require-plan.ts'
import { saveWorkbook } from './save-workbook.ts'

/**
 * Writes how a plan stands at the end of a period, or today while it goes on, as .xlsx into a folder, and remembers the
 * folder.
 *
 * @returns the file's path
 * @throws {Failure} `notFound/plan`, `notFound/entry` for a plan without rows, `notFound/folder`, `refused/fileExists`,
 * `fileLocked`
 */
export async function exportOverview(
  context: BackendContext,
  { planId, period, folder, overwrite }: Parsed<'progress.exportOverview'>,
): Promise<string> {
  const {
    clock,
    store: { db },
  } = context
  await requireFolder(folder)
  const today = clock.today()
  const endOf = asOf(period, today)
  const { plan, rows, before } = await inOneRead(db, async tx => ({
    plan: (await requireLivePlan(tx, planId)).plan,
    rows: (await trackedRows(tx, planId, { today, endOf })) ?? [],
    before: (await trackedRows(tx, planId, { today, endOf: periodBounds(previousPeriod(period)).end })) ?? [],
  }))
  if (rows.length === 0) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  const workbook = composeOverview(plan, { rows, before, period, date: endOf ?? today })
  return saveWorkbook(context, workbook, { name: overviewFileName(plan, period), folder, overwrite })
}
