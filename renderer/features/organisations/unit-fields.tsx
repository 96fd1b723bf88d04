import { Field, Input, Textarea } from '@fluentui/react-components'
import { organisationKindLabels, organisationKinds } from '../../../shared/organisations/organisation.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/organisations.module.css'
import type { UnitForm, UnitProblems } from './unit-form.ts'

const kinds = organisationKinds.map(value => ({ value, label: organisationKindLabels[value] }))

/** What the register says of a unit, each in a field with what is wrong under it. */
export function UnitFields(props: {
  readonly form: UnitForm
  readonly problems: UnitProblems
  readonly onChange: (change: Partial<UnitForm>) => void
}) {
  const { form, problems, onChange } = props
  return (
    <div className={styles.fields}>
      <Field
        label="Tên đơn vị"
        required
        hint="Ghi đầy đủ, đúng như in trong kế hoạch"
        {...(problems.name ? { validationMessage: problems.name } : {})}
      >
        <Input value={form.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <ChoiceField label="Nhóm" value={form.kind} choices={kinds} onChange={kind => onChange({ kind })} />
      <Field
        label="Tên gọi khác, viết tắt"
        hint="Mỗi dòng một tên, ví dụ: VP HĐND-UBND. Nhờ đó chương trình biết các cách ghi này là một đơn vị."
        {...(problems.aliases ? { validationMessage: problems.aliases } : {})}
      >
        <Textarea
          rows={6}
          resize="vertical"
          value={form.aliases}
          onChange={(_, { value }) => onChange({ aliases: value })}
        />
      </Field>
      <Field label="Ghi chú">
        <Input value={form.note} onChange={(_, { value }) => onChange({ note: value })} />
      </Field>
    </div>
  )
}
