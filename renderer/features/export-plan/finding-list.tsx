import { Button } from '@fluentui/react-components'
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
import { useReplaceText } from '../../data/plan-changes.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { useFindings } from '../../data/plans.ts'
import { placeOf } from '../../place-of.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/export-plan.module.css'

const looks = {
  error: { label: 'Lỗi phải sửa', icon: <ErrorCircleRegular aria-hidden />, order: 0 },
  warning: { label: 'Nên xem lại', icon: <WarningRegular aria-hidden />, order: 1 },
  info: { label: 'Lưu ý', icon: <InfoRegular aria-hidden />, order: 2 },
} as const satisfies Record<Finding['severity'], unknown>

/** What would be sent back: errors first, each with the way to its place. */
export function FindingList({ plan, draft }: { readonly plan: Plan; readonly draft: PlanDraft }) {
  const replacing = useReplaceText(plan.id)
  const mend = async (fix: NonNullable<Finding['fix']>) => {
    // What she has just typed is saved first: mending works on the stored plan.
    if (await draft.flush()) replacing.mutate(fix)
  }
  const findings = useFindings(plan.id)
  const sorted = (findings.data ?? []).toSorted(
    (left, right) => looks[left.severity].order - looks[right.severity].order,
  )
  return (
    <section className={styles.findings} aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Kiểm tra
      </h2>
      {replacing.isError && <ErrorNotice message={describe(errorOf(replacing.error))} />}
      {findings.isPending && <Loading label="Đang kiểm tra văn bản…" />}
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
            {finding.fix && <FixButton fix={finding.fix} disabled={replacing.isPending} onMend={mend} />}
            <a href={hrefOf({ screen: 'plan', planId: plan.id, ...placeOf(plan, finding.where) })}>
              Đến chỗ cần sửa
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FixButton(props: {
  readonly fix: NonNullable<Finding['fix']>
  readonly disabled: boolean
  readonly onMend: (fix: NonNullable<Finding['fix']>) => Promise<void>
}) {
  return (
    <Button size="small" disabledFocusable={props.disabled} onClick={() => void props.onMend(props.fix)}>
      {props.fix.label}
    </Button>
  )
}
