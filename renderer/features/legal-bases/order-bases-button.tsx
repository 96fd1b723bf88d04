import { Button } from '@fluentui/react-components'
import { ArrowSortRegular } from '@fluentui/react-icons'
import { orderBases } from '../../../shared/legal-bases/order-legal-bases.ts'
import type { Basis } from '../../../shared/plans/plan.ts'

/** Offers to order a plan's bases by authority, then by day; not shown while they stand in that order. */
export function OrderBasesButton(props: {
  readonly bases: readonly Basis[]
  readonly onChange: (bases: readonly Basis[]) => void
}) {
  const ordered = orderBases(props.bases)
  if (ordered.every((basis, index) => basis === props.bases[index])) return null
  return (
    <Button
      appearance="subtle"
      icon={<ArrowSortRegular />}
      title="Văn bản của cơ quan cấp cao hơn đứng trước; cùng cấp thì theo ngày ban hành"
      onClick={() => props.onChange(ordered)}
    >
      Sắp xếp theo thẩm quyền
    </Button>
  )
}
