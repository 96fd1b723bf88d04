import { useMemo } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useTracked } from '../../data/progress.ts'
import { useAnswered } from '../../data/progress-list.ts'
import { useAppInfo } from '../../data/settings.ts'
import { runningMonth } from '../../tracking/period-choices.ts'
import { OpenTable } from './open-table.tsx'
import type { ListWish } from './wished-filter.ts'

/** Every task and indicator of an issued plan in one list: filtered, updated by keyboard, with its history. */
export function TrackingTable(props: { readonly plan: Plan; readonly wish: ListWish }) {
  const { plan, wish } = props
  const info = useAppInfo()
  const today = info.data?.today
  const period = today === undefined ? null : runningMonth(today)
  const tracked = useTracked(plan.id)
  const answered = useAnswered(plan.id, period)
  const context = useMemo(
    () => ({ today: today ?? '', period: period ?? '', answered: answered.rows }),
    [today, period, answered.rows],
  )
  const failed = tracked.error ?? info.error ?? answered.error
  if (failed)
    return (
      <div className="screen">
        <ErrorNotice
          message={describe(errorOf(failed))}
          onRetry={() => {
            void tracked.refetch()
            void info.refetch()
          }}
        />
      </div>
    )
  if (!tracked.data || today === undefined || !answered.ready)
    return <Loading label="Đang đọc tình hình thực hiện…" />
  return (
    <OpenTable key={JSON.stringify(wish)} plan={plan} rows={tracked.data} context={context} wish={wish} />
  )
}
