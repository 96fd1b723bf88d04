import type { Parsed } from '../../shared/api/contract.ts'
import { composeTrackingList } from '../../shared/documents/compose-tracking-list.ts'
import { composeUnitList } from '../../shared/documents/compose-unit-list.ts'
import { Failure } from '../../shared/errors.ts'
import { entriesByRow } from '../../shared/tasks/known-entries.ts'
import type { Period } from '../../shared/tasks/period.ts'
import { periodAnswers } from '../../shared/tasks/period-answers.ts'
import { workByUnit } from '../../shared/tasks/unit-work.ts'
import { planHead } from '../store/plan-head.ts'
import { listEntries } from '../store/progress.ts'
import { trackedRows } from '../store/tracked.ts'
import type { BackendContext } from './context.ts'
import { besideFileName, unitsFileName } from './file-name.ts'
import { requireFolder } from './list-folder.ts'
import { missingPlan, requireLivePlan } from './require-plan.ts'
import { saveWorkbook } from './save-workbook.ts'

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
  const workbook = composeTrackingList(
    plan,
    (await trackedRows(store.db, planId, { today })) ?? [],
    list,
    today,
  )
  if (workbook === undefined) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  return saveWorkbook(context, workbook, {
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
  const rows = (await trackedRows(store.db, planId, { today })) ?? []
  const byKey = new Map(workByUnit(rows, { today, period, answered }).map(unit => [unit.key, unit]))
  const workbook = composeUnitList(
    plan,
    units.flatMap(key => byKey.get(key) ?? []),
    period,
    today,
  )
  if (workbook === undefined) throw new Failure({ code: 'notFound', what: 'entry', detail: planId })
  return saveWorkbook(context, workbook, { name: unitsFileName(plan, period), folder, overwrite })
}
