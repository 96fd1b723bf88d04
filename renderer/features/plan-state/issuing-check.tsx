import { describe } from '../../../shared/errors.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useFindings } from '../../data/plans.ts'
import styles from '../../styles/plan-state.module.css'
import { type Gap, issuingGaps } from './issuing-gaps.ts'

export type IssuingState = {
  /** Whether nothing stands in the way. False while that is not known yet. */
  readonly clear: boolean
  readonly gaps: readonly Gap[]
  readonly problem: string | null
  readonly retry: () => void
}

/** Whether the stored plan can be issued, and if not, why. */
export function useIssuingCheck(plan: Plan): IssuingState {
  const findings = useFindings(plan.id)
  const gaps = issuingGaps(plan, findings.data ?? [])
  return {
    clear: findings.data !== undefined && gaps.length === 0,
    gaps,
    problem: findings.error ? describe(errorOf(findings.error)) : null,
    retry: () => void findings.refetch(),
  }
}

/** What keeps the plan from being issued, each with the way there. */
export function IssuingCheck(props: { readonly check: IssuingState; readonly onLeave: () => void }) {
  const { clear, gaps, problem, retry } = props.check
  if (problem !== null) return <ErrorNotice message={problem} onRetry={retry} />
  if (gaps.length === 0)
    return clear ? <p>Đã đủ số, ngày ban hành và không còn lỗi.</p> : <Loading label="Đang kiểm tra…" />
  return (
    <section className={styles.gaps} aria-labelledby="issuing-gaps">
      <h3 id="issuing-gaps">Chưa ban hành được</h3>
      <ul>
        {gaps.map(gap => (
          <li key={gap.href}>
            {gap.text}{' '}
            <a href={gap.href} onClick={props.onLeave}>
              {gap.link}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
