import { Failure } from '../../shared/errors.ts'
import { applyNextYear } from '../../shared/plans/apply-next-year.ts'
import { prepareNextYear } from '../../shared/plans/carry-over.ts'
import type { NextYear } from '../../shared/plans/next-year.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { citePlan } from '../../shared/plans/plan-states.ts'
import { reportRows } from '../../shared/reports/report-rows.ts'
import { periodYear } from '../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import { trackPlan } from '../../shared/tasks/track-plan.ts'
import { calendarOf, saveCalendar } from '../store/calendars.ts'
import { earlierHistory, linkCarried, nextYearCautions } from '../store/carried-plans.ts'
import { firstIssuedDays } from '../store/first-issued.ts'
import { listLegalBases } from '../store/legal-bases.ts'
import { insertPlan } from '../store/plans.ts'
import { listEntries } from '../store/progress.ts'
import type { Db } from '../store/schema.ts'
import { recordStateChange } from '../store/state-changes.ts'
import { inOneRead, inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { requireLivePlan } from './require-plan.ts'

export function nextYearHandlers({ clock, newId, store }: BackendContext): NounHandlers<'nextYear'> {
  const { db } = store
  return {
    'nextYear.prepare': ({ planId }) =>
      inOneRead(db, async tx => (await prepare(tx, planId, clock.today())).nextYear),

    'nextYear.cautions': ({ planId }) => inOneRead(db, tx => nextYearCautions(tx, planId)),

    'nextYear.history': ({ planId, rowId }) => inOneRead(db, tx => earlierHistory(tx, planId, rowId)),

    'nextYear.create': ({ planId, accepted }) =>
      inTransaction(db, async tx => {
        const { plan, nextYear } = await prepare(tx, planId, clock.today())
        const draft = applyNextYear(plan, nextYear, new Set(accepted), { id: newId(), newId })
        const summary = await insertPlan(tx, draft, clock.now())
        await linkCarried(tx, draft.id, planId)
        // Reporting days that a person set are set for the next year too.
        const calendar = await calendarOf(tx, plan)
        if (calendar.confirmed) await saveCalendar(tx, draft.id, calendar.duties)
        await recordStateChange(tx, draft.id, {
          from: 'draft',
          to: 'draft',
          who: '',
          why: `Dự thảo năm ${draft.year} lập từ ${citePlan(plan)}`,
          at: clock.now(),
          files: [],
        })
        return summary
      }),
  }
}

async function prepare(
  db: Db,
  planId: string,
  today: string,
): Promise<{ readonly plan: Plan; readonly nextYear: NextYear }> {
  const { plan } = await requireLivePlan(db, planId)
  if (plan.report !== undefined) throw new Failure({ code: 'refused', what: 'notAPlan', detail: planId })
  const [log, issuedOn] = [await listEntries(db, planId), await firstIssuedDays(db, planId)]
  const end = `${plan.year}-12-31`
  // Figures that are said of the year once it is over, as those of December in January, count for the year. What was
  // finished in January was not finished in the year.
  const isOfYear = ({ period, value }: ProgressEntry) =>
    value !== null && period !== null && periodYear(period) === plan.year
  const ofYear = log.map(entry => (entry.day > end && isOfYear(entry) ? { ...entry, day: end } : entry))
  const rows = reportRows(plan, ofYear, String(plan.year), today, issuedOn)
  const now = today > end ? trackPlan(plan, log, today, issuedOn) : rows
  return { plan, nextYear: prepareNextYear(plan, rows, await listLegalBases(db), { today, now }) }
}
