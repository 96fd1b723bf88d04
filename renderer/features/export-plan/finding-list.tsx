import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { Finding } from '../../../shared/documents/api.ts'
import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useFindings } from '../../data/plans.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/export-plan.module.css'
import { placeOf } from './place-of.ts'

const looks = {
  error: { label: 'Lỗi phải sửa', icon: <ErrorCircleRegular aria-hidden />, order: 0 },
  warning: { label: 'Nên xem lại', icon: <WarningRegular aria-hidden />, order: 1 },
  info: { label: 'Lưu ý', icon: <InfoRegular aria-hidden />, order: 2 },
} as const satisfies Record<Finding['severity'], unknown>

/** What would be sent back: errors first, each with the way to its place. */
export function FindingList({ plan }: { readonly plan: Plan }) {
  const findings = useFindings(plan.id)
  const sorted = (findings.data ?? []).toSorted(
    (left, right) => looks[left.severity].order - looks[right.severity].order,
  )
  return (
    <section className={styles.findings} aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Kiểm tra
      </h2>
      {findings.isPending && <Loading label="Đang kiểm tra kế hoạch…" />}
      {findings.isError && (
        <ErrorNotice message={describe(errorOf(findings.error))} onRetry={() => void findings.refetch()} />
      )}
      {findings.data?.length === 0 && (
        <p className={styles.fine}>
          <CheckmarkCircleRegular aria-hidden /> Không có chỗ nào cần sửa.
        </p>
      )}
      <ul>
        {sorted.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may speak of one place twice
          <li key={index}>
            <span className={styles[finding.severity]}>
              {looks[finding.severity].icon} {looks[finding.severity].label}
            </span>
            <span>{finding.message}</span>
            {finding.text && <q className={styles.quote}>{finding.text}</q>}
            <a href={hrefOf({ screen: 'plan', planId: plan.id, ...placeOf(plan, finding.where) })}>
              Đến chỗ cần sửa
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
