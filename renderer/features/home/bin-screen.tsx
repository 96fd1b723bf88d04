import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { dayAndTime } from '../../components/when.ts'
import { errorOf } from '../../data/client.tsx'
import { useRestorePlan } from '../../data/plan-changes.ts'
import { usePlanList } from '../../data/plans.ts'
import styles from '../../styles/home.module.css'
import listScreen from '../../styles/list-screen.module.css'

/** Plans that were removed and can still be taken back. */
export function BinScreen() {
  const plans = usePlanList(true)
  const restoring = useRestorePlan()
  const notify = useNotify()
  const restore = (id: string) =>
    restoring.mutate(id, { onSuccess: () => notify({ text: 'Đã khôi phục kế hoạch' }) })
  const problem = restoring.error ?? plans.error
  return (
    <div className="screen">
      <div className={listScreen.heading}>
        <h1 id="bin">Thùng rác</h1>
      </div>
      {problem && <ErrorNotice message={describe(errorOf(problem))} onRetry={() => void plans.refetch()} />}
      {plans.isPending && <Loading label="Đang mở Thùng rác…" />}
      {plans.data?.length === 0 && (
        <EmptyState title="Thùng rác trống">
          Kế hoạch đã xóa nằm ở đây và có thể khôi phục nguyên vẹn bất cứ lúc nào.
        </EmptyState>
      )}
      {plans.data && plans.data.length > 0 && (
        <table className={`${listScreen.table} ${styles.plans}`} aria-labelledby="bin">
          <thead>
            <tr>
              <th scope="col">Trích yếu</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Năm</th>
              <th scope="col">Ngày xóa</th>
              <th scope="col">
                <span className="visuallyHidden">Thao tác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {plans.data.map(plan => (
              <tr key={plan.id}>
                <td>{plan.subject}</td>
                <td>{plan.communeName}</td>
                <td>{plan.year}</td>
                <td>{plan.deletedAt && dayAndTime(plan.deletedAt)}</td>
                <td>
                  <Button icon={<ArrowUndoRegular />} onClick={() => restore(plan.id)}>
                    Khôi phục
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
