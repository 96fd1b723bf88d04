import { Tab, TabList } from '@fluentui/react-components'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { toRoman } from '../../../shared/plans/numbering.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { goTo } from '../../route.ts'
import styles from '../../styles/plan-appendix.module.css'
import { AppendixTable } from './appendix-table.tsx'

/** `Phụ lục II`; the only one has no number. */
const labelOf = (index: number, count: number) => (count === 1 ? 'Phụ lục' : `Phụ lục ${toRoman(index + 1)}`)

/** The appendix that the route names, by its own id or by one of its rows. */
function appendixAt(appendices: readonly Appendix[], place: string | undefined): Appendix | undefined {
  const named = appendices.find(one => one.id === place || one.items.some(item => item.id === place))
  return named ?? appendices[0]
}

/** The appendices, one at a time. */
export function PlanAppendix(props: { readonly plan: Plan; readonly place?: string | undefined }) {
  const { appendices, id: planId } = props.plan
  const shown = appendixAt(appendices, props.place)
  if (!shown) {
    return (
      <div className="screen">
        <EmptyState title="Kế hoạch này không có phụ lục">
          Văn bản chỉ có phần nội dung, nên chỉ xuất được tệp Word.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.appendix}>
      <div className={styles.head}>
        {appendices.length > 1 && (
          <TabList
            size="small"
            selectedValue={shown.id}
            aria-label="Chọn phụ lục"
            onTabSelect={(_, { value }) =>
              goTo({ screen: 'plan', planId, tab: 'appendix', place: String(value) })
            }
          >
            {appendices.map((one, index) => (
              <Tab key={one.id} value={one.id}>
                {labelOf(index, appendices.length)}
              </Tab>
            ))}
          </TabList>
        )}
        <h2>{shown.title}</h2>
      </div>
      <AppendixTable key={shown.id} appendix={shown} place={props.place} />
    </div>
  )
}
