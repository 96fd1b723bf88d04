import { Button, Select } from '@fluentui/react-components'
import { useCallback, useId, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { VersionSummary } from '../../../shared/versions/api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useVersion } from '../../data/versions.ts'
import styles from '../../styles/plan-history.module.css'
import { ComparisonView } from './comparison-view.tsx'
import type { Restorable } from './restorable.ts'
import { RestoreDialog, type Restoring } from './restore-dialog.tsx'
import { versionTitle } from './version-words.ts'

const present = 'present'
const presentTitle = 'Bản hiện tại'

/** A version against the present text or against another version, with the ways to bring it back. */
export function ComparePanel(props: {
  readonly plan: Plan
  readonly versions: readonly VersionSummary[]
  readonly version: VersionSummary
  /** Whether the present text may be changed. */
  readonly editable: boolean
}) {
  const { version } = props
  const [otherId, setOtherId] = useState(present)
  const otherField = useId()
  const [restoring, setRestoring] = useState<Restoring | null>(null)
  const other = props.versions.find(({ id }) => id === otherId && id !== version.id)
  const before = useVersion(version.id)
  const after = useVersion(other?.id ?? null)
  const afterPlan = other === undefined ? props.plan : after.data?.plan
  const problem = before.error ?? after.error
  const restoreOne = useCallback((what: Restorable) => setRestoring({ version, what }), [version])
  const mayRestore = props.editable && other === undefined
  const retry = () => void Promise.all([before.refetch(), ...(other ? [after.refetch()] : [])])
  return (
    <div className={styles.compare}>
      <div className={styles.choice}>
        <h2>{versionTitle(version)}</h2>
        <label htmlFor={otherField}>So với</label>
        <Select id={otherField} value={other?.id ?? present} onChange={(_, { value }) => setOtherId(value)}>
          <option value={present}>{presentTitle}</option>
          {props.versions
            .filter(({ id }) => id !== version.id)
            .map(each => (
              <option key={each.id} value={each.id}>
                {versionTitle(each)}
              </option>
            ))}
        </Select>
        {props.editable && (
          <Button onClick={() => setRestoring({ version, what: null })}>Khôi phục cả phiên bản</Button>
        )}
      </div>
      {problem && <ErrorNotice message={describe(errorOf(problem))} onRetry={retry} />}
      {!problem && (before.data === undefined || afterPlan === undefined) && (
        <Loading label="Đang mở phiên bản…" />
      )}
      {before.data && afterPlan && (
        <ComparisonView
          before={before.data.plan}
          after={afterPlan}
          beforeTitle={versionTitle(version)}
          afterTitle={other ? versionTitle(other) : presentTitle}
          onRestore={mayRestore ? restoreOne : undefined}
        />
      )}
      <RestoreDialog restoring={restoring} onClose={() => setRestoring(null)} />
    </div>
  )
}
