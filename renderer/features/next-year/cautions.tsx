import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { StandingAmendment } from '../../../shared/plans/api.ts'
import type { NextYear, NextYearCautions } from '../../../shared/plans/next-year.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { useNextYearCautions } from '../../data/next-year.ts'
import { useAmendedBy } from '../../data/plan-states.ts'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/next-year.module.css'

/** What to know first: that the year is not over, that an amendment stands, or that next year's plan is there already. */
export function Cautions({ plan, nextYear }: { readonly plan: Plan; readonly nextYear: NextYear }) {
  const { made = [] } = useNextYearCautions(plan.id).data ?? {}
  const amendedBy = useAmendedBy(plan.id).data ?? null
  const last = made.at(-1)
  const isOver = nextYear.asOf === `${plan.year}-12-31`
  if (last === undefined && amendedBy === null && isOver) return null
  return (
    <div className={styles.cautions} role="note">
      {!isOver && (
        <p>
          Năm {plan.year} chưa hết: kết quả và nhiệm vụ tính đến ngày {formatDay(nextYear.asOf)}.
        </p>
      )}
      {amendedBy !== null && (
        <p>
          Kế hoạch này đã được sửa đổi, bổ sung; nên lập kế hoạch năm sau từ: <PlanLink plan={amendedBy} />.
        </p>
      )}
      {last !== undefined && (
        <p>
          Đã có kế hoạch năm sau lập từ kế hoạch này: <PlanLink plan={last} />. Tạo nữa sẽ thành một dự thảo
          riêng.
        </p>
      )}
    </div>
  )
}

function PlanLink({ plan }: { readonly plan: NextYearCautions['made'][number] | StandingAmendment }) {
  return (
    <>
      <a href={hrefOf({ screen: 'plan', planId: plan.id, tab: 'info' })}>{plan.subject}</a> (
      {label(`state.${plan.state}`).toLocaleLowerCase('vi')})
    </>
  )
}
