import { Button } from '@fluentui/react-components'
import { AddRegular, ArrowImportRegular } from '@fluentui/react-icons'
import { type ReactNode, useId, useMemo } from 'react'
import { describe } from '../../../shared/errors.ts'
import { ToneFills } from '../../components/charts/tone-fills.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { usePlanList } from '../../data/plans.ts'
import { useOverview } from '../../data/progress.ts'
import styles from '../../styles/home.module.css'
import listScreen from '../../styles/list-screen.module.css'
import { byYear } from './by-year.ts'
import { PlanTable } from './plan-table.tsx'
import { useRemoveWithUndo } from './use-remove-with-undo.ts'

/** What is to be done today; every plan, by year, with how far it is; the two ways to get one. */
export function HomeScreen(props: {
  readonly onCreate: () => void
  readonly onImport: () => void
  /** What is to be done today, above the plans. */
  readonly reminders: ReactNode
}) {
  const plans = usePlanList(false)
  const overview = useOverview()
  const fills = useId()
  const progress = useMemo(
    () => new Map(overview.data?.plans.map(plan => [plan.planId, plan])),
    [overview.data],
  )
  // Reports have their place beside the plan that they are about.
  const shown = plans.data?.filter(({ report }) => report === null)
  const { remove, problem } = useRemoveWithUndo()
  const actions = (
    <>
      <Button appearance="primary" icon={<AddRegular />} onClick={props.onCreate}>
        Tạo kế hoạch
      </Button>
      <Button icon={<ArrowImportRegular />} onClick={props.onImport}>
        Nhập văn bản
      </Button>
    </>
  )
  return (
    <div className="screen">
      <ToneFills id={fills} />
      <div className={listScreen.heading}>
        <h1>Kế hoạch</h1>
        {shown && shown.length > 0 && <div className={styles.actions}>{actions}</div>}
      </div>
      {problem && <ErrorNotice message={describe(problem)} />}
      {props.reminders}
      {plans.isPending && <Loading label="Đang mở danh sách kế hoạch…" />}
      {plans.isError && (
        <ErrorNotice message={describe(errorOf(plans.error))} onRetry={() => void plans.refetch()} />
      )}
      {shown?.length === 0 && (
        <EmptyState title="Chưa có kế hoạch nào" actions={actions}>
          Tạo kế hoạch từ mẫu dựng sẵn, hoặc nhập một văn bản (.txt), phụ lục Excel (.xlsx) hay tệp kế hoạch
          (.khxa) do máy khác gửi đến. Cũng có thể kéo tệp thả vào trang này.
        </EmptyState>
      )}
      {byYear(shown ?? []).map(({ year, plans: ofYear }) => (
        <section key={year} className={styles.year}>
          <h2 id={`year-${year}`}>Năm {year}</h2>
          <PlanTable
            labelledBy={`year-${year}`}
            plans={ofYear}
            progress={progress}
            fills={fills}
            onRemove={remove}
          />
        </section>
      ))}
    </div>
  )
}
