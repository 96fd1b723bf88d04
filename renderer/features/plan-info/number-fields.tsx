import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { dayProblem, numberOrBlank, numberProblem, optionalYearProblem } from './field-rules.ts'

const dayOfMonth = dayProblem(31)
const monthOfYear = dayProblem(12)

/** Number, symbol, place and date: blanks are left for the registry to fill when the plan is signed. */
export function NumberFields({ draft }: { readonly draft: PlanDraft }) {
  const { values, set } = draft
  const leave = () => void draft.flush()
  const dated = (field: 'day' | 'month' | 'signYear', problemOf: (text: string) => string | null) => (
    <TextField
      label={factLabels[field]}
      value={String(values[field] ?? '')}
      problemOf={problemOf}
      inputMode="numeric"
      className={styles.third}
      onChange={text => set(field, numberOrBlank(text))}
      onLeave={leave}
    />
  )
  return (
    <section className={styles.section}>
      <h2>Số và ngày ban hành</h2>
      <p className={styles.hint}>Số, ngày và tháng có thể để trống cho văn thư điền khi ban hành.</p>
      <div className={styles.grid}>
        <TextField
          label={factLabels.number}
          value={values.number}
          problemOf={numberProblem}
          inputMode="numeric"
          className={styles.third}
          onChange={number => set('number', number)}
          onLeave={leave}
        />
        <TextField
          label={factLabels.symbol}
          value={values.symbol}
          className={styles.third}
          onChange={symbol => set('symbol', symbol)}
          onLeave={leave}
        />
        <TextField
          label={factLabels.place}
          value={values.place}
          className={styles.third}
          onChange={place => set('place', place)}
          onLeave={leave}
        />
        {dated('day', dayOfMonth)}
        {dated('month', monthOfYear)}
        {dated('signYear', optionalYearProblem)}
      </div>
    </section>
  )
}
