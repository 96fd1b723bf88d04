import { Button } from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { isFrozen } from '../../../shared/plans/plan-states.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useVersions } from '../../data/versions.ts'
import styles from '../../styles/plan-history.module.css'
import { ComparePanel } from './compare-panel.tsx'
import { KeepVersionDialog } from './keep-version-dialog.tsx'
import { VersionList } from './version-list.tsx'

/** A plan's versions beside what differs between the chosen one and another text, at first the present one. */
export function PlanHistory({ plan, planId }: { readonly plan: Plan; readonly planId: string }) {
  const versions = useVersions(planId)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [keeping, setKeeping] = useState(false)
  const chosen = versions.data?.find(({ id }) => id === chosenId) ?? versions.data?.[0]
  // The latest at first, and that one still when a newer is kept: what is looked at does not change by itself.
  if (chosen && chosenId === null) setChosenId(chosen.id)
  const keepButton = (
    <Button
      icon={<SaveRegular />}
      title="Lưu phiên bản (Ctrl+Shift+S)"
      aria-keyshortcuts="Control+Shift+S"
      onClick={() => setKeeping(true)}
    >
      Lưu phiên bản
    </Button>
  )
  return (
    <div className={styles.history}>
      {versions.isPending && <Loading label="Đang mở lịch sử…" />}
      {versions.isError && (
        <ErrorNotice message={describe(errorOf(versions.error))} onRetry={() => void versions.refetch()} />
      )}
      {versions.data && chosen === undefined && (
        <div className={styles.none}>
          <EmptyState title="Chưa có phiên bản nào" actions={keepButton}>
            Chương trình tự giữ phiên bản mỗi giờ khi đang soạn và trước khi xuất, nhập, chuyển trạng thái.
            Cũng có thể tự lưu một phiên bản và đặt tên cho dễ tìm.
          </EmptyState>
        </div>
      )}
      {versions.data && chosen && (
        <>
          <div className={styles.side}>
            {keepButton}
            <VersionList versions={versions.data} chosen={chosen.id} onChoose={setChosenId} />
          </div>
          <ComparePanel
            key={chosen.id}
            plan={plan}
            versions={versions.data}
            version={chosen}
            editable={!isFrozen(plan.state)}
          />
        </>
      )}
      <KeepVersionDialog planId={planId} open={keeping} onClose={() => setKeeping(false)} />
    </div>
  )
}
