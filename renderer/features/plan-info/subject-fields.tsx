import { Field, Textarea } from '@fluentui/react-components'
import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { yearProblem } from './field-rules.ts'

/** Subject, and the year that the plan is for. */
export function SubjectFields(props: {
  readonly draft: PlanDraft
  /** What the document is called: `Kế hoạch`, `Báo cáo`. */
  readonly name: string
}) {
  const { draft, name } = props
  const { values, set } = draft
  const leave = () => void draft.flush()
  return (
    <section className={styles.section}>
      <h2>{name}</h2>
      <div className={styles.grid}>
        <Field
          label={factLabels.subject}
          className={styles.wide}
          hint={`Không ghi chữ “${name}” ở đầu và không có dấu chấm ở cuối`}
        >
          <Textarea
            value={values.subject}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => set('subject', value.replace(/\n/g, ' '))}
            onBlur={leave}
          />
        </Field>
        <TextField
          label={factLabels.planYear}
          value={String(values.planYear)}
          problemOf={yearProblem}
          inputMode="numeric"
          className={styles.third}
          onChange={text => set('planYear', Number(text))}
          onLeave={leave}
        />
      </div>
    </section>
  )
}
