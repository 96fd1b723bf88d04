import { Failure } from '../../shared/errors.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { type AppendFault, appendEntries, historyOf } from '../store/progress.ts'
import { trackedRows } from '../store/tracked.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import { exportOverview } from './export-overview.ts'
import type { NounHandlers } from './handlers.ts'
import { answeredRows, exportProgressList, exportUnitList } from './progress-list.ts'
import { progressOverview } from './progress-overview.ts'
import { requireFollowed } from './require-followed.ts'
import { missingPlan } from './require-plan.ts'

export function progressHandlers(context: BackendContext): NounHandlers<'progress'> {
  const { clock, newId, store } = context
  const { db } = store
  return {
    'progress.tracked': async ({ planId, day }) => {
      const rows = await trackedRows(db, planId, { today: clock.today(), endOf: day })
      if (rows === undefined) throw missingPlan(planId)
      return rows
    },

    'progress.history': ({ planId, rowId }) => historyOf(db, planId, rowId),

    'progress.append': ({ planId, entries }) =>
      inTransaction(db, async tx => {
        await requireFollowed(tx, planId)
        const at = clock.now()
        const added = entries.map(
          (entry): ProgressEntry => ({ ...entry, id: newId(), planId, source: { kind: 'typed' }, at }),
        )
        const fault = await appendEntries(tx, planId, added, clock.today())
        if (fault !== undefined) throw refusal(fault, added)
        return added
      }),

    'progress.answered': ({ planId, period }) => answeredRows(context, planId, period),

    'progress.exportList': input => exportProgressList(context, input),

    'progress.exportUnits': input => exportUnitList(context, input),

    'progress.exportOverview': input => exportOverview(context, input),

    'progress.overview': () => progressOverview(context),
  }
}

/** What a person is told of an entry that does not fit. */
function refusal({ at, field }: AppendFault, entries: readonly ProgressEntry[]): Failure {
  if (field === 'corrected')
    return new Failure({ code: 'conflict', what: 'progress', detail: entries[at]?.corrects ?? '' })
  return new Failure({ code: 'invalid', what: 'input', detail: `progress.append.entries.${at}.${field}` })
}
