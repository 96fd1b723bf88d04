import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { isFrozen } from '../../../shared/plans/plan-states.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemovePlan, useRestorePlan } from '../../data/plan-changes.ts'
import { useReports } from '../../data/reports.ts'
import { goTo } from '../../route.ts'
import listScreen from '../../styles/list-screen.module.css'
import styles from '../../styles/reports.module.css'
import { DraftReportDialog } from './draft-report-dialog.tsx'
import { ReportTable } from './report-table.tsx'

type Props = {
  readonly plan: Plan
  /** What else can be made of the plan. */
  readonly tools?: ReactNode
}

/** The reports on a plan, and how to draft the next one. */
export function PlanReports(props: Props) {
  const { plan } = props
  if (plan.report) return <NotAPlan about={plan.report.about} />
  if (isFrozen(plan.state)) return <Reports {...props} />
  return (
    <div className="screen">
      <EmptyState title="Kế hoạch chưa ban hành" actions={props.tools}>
        Khi kế hoạch được ban hành, báo cáo tháng, quý, 6 tháng, 9 tháng và năm được lập ở đây từ số liệu theo
        dõi; kế hoạch năm sau cũng được soạn từ đây.
      </EmptyState>
    </div>
  )
}

function NotAPlan({ about }: { readonly about: string }) {
  return (
    <div className="screen">
      <EmptyState
        title="Văn bản này là báo cáo"
        actions={
          <Button onClick={() => goTo({ screen: 'plan', planId: about, tab: 'reports' })}>Mở kế hoạch</Button>
        }
      >
        Các báo cáo khác nằm ở thẻ Báo cáo của kế hoạch.
      </EmptyState>
    </div>
  )
}

function Reports({ plan, tools }: Props) {
  const reports = useReports(plan.id)
  const [drafting, setDrafting] = useState(false)
  const removal = useRemovePlan()
  const restoring = useRestorePlan()
  const notify = useNotify()
  const remove = ({ id }: PlanSummary) =>
    removal.mutate(id, {
      onSuccess: () =>
        notify({
          text: 'Đã chuyển báo cáo vào Thùng rác',
          action: { label: 'Hoàn tác', run: () => restoring.mutate(id) },
        }),
    })
  const problem = reports.error ?? removal.error ?? restoring.error
  const draft = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      disabledFocusable={!reports.data}
      onClick={() => reports.data && setDrafting(true)}
    >
      Lập báo cáo
    </Button>
  )
  return (
    <div className="screen">
      <div className={listScreen.heading}>
        <h2>Báo cáo</h2>
        <div className={styles.tools}>
          {tools}
          {draft}
        </div>
      </div>
      {problem && <ErrorNotice message={describe(errorOf(problem))} onRetry={() => void reports.refetch()} />}
      {reports.isPending && <Loading label="Đang đọc các báo cáo…" />}
      {reports.data?.length === 0 && (
        <EmptyState title="Chưa có báo cáo nào">
          Báo cáo được soạn sẵn từ số liệu theo dõi của kỳ: kết quả theo từng nhóm nhiệm vụ, chỉ tiêu, việc
          chậm và lý do, việc của kỳ sau. Sửa được như kế hoạch rồi xuất ra Word, Excel.
        </EmptyState>
      )}
      {reports.data && reports.data.length > 0 && <ReportTable reports={reports.data} onRemove={remove} />}
      <DraftReportDialog
        open={drafting}
        plan={plan}
        reports={reports.data ?? []}
        onClose={() => setDrafting(false)}
        onDrafted={reportId => {
          setDrafting(false)
          goTo({ screen: 'plan', planId: reportId, tab: 'text' })
        }}
      />
    </div>
  )
}
