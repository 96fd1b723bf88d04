import { Field, Input } from '@fluentui/react-components'
import { label } from '../../../shared/glossary.ts'
import { unitKinds } from '../../../shared/plans/plan.ts'
import type { TemplateFacts } from '../../../shared/plans/template.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/create-plan.module.css'
import type { FactsProblems } from './facts-problems.ts'

const unitChoices = unitKinds.map(kind => ({ value: kind, label: kind }))
const provinceChoices = [
  { value: 'tỉnh', label: 'tỉnh' },
  { value: 'thành phố', label: 'thành phố' },
] as const

export type FactsForm = Omit<TemplateFacts, 'year'> & { readonly year: string }

/** The commune's facts, with what is wrong beside the field it is about. */
export function FactsFields(props: {
  readonly facts: FactsForm
  readonly problems: FactsProblems
  readonly onChange: (facts: FactsForm) => void
}) {
  const { facts, problems } = props
  const change = (part: Partial<FactsForm>) => props.onChange({ ...facts, ...part })
  return (
    <div className={styles.facts}>
      <ChoiceField
        label="Loại đơn vị"
        value={facts.unitKind}
        choices={unitChoices}
        onChange={unitKind => change({ unitKind })}
      />
      <Field
        label={label('plan.communeName')}
        required
        hint="Không ghi “xã” hay “phường”"
        {...(problems.communeName ? { validationMessage: problems.communeName } : {})}
      >
        <Input value={facts.communeName} onChange={(_, { value }) => change({ communeName: value })} />
      </Field>
      <ChoiceField
        label="Trực thuộc"
        value={facts.provinceKind}
        choices={provinceChoices}
        onChange={provinceKind => change({ provinceKind })}
      />
      <Field label="Tên tỉnh, thành phố">
        <Input value={facts.provinceName} onChange={(_, { value }) => change({ provinceName: value })} />
      </Field>
      <Field label="Năm kế hoạch" required {...(problems.year ? { validationMessage: problems.year } : {})}>
        <Input value={facts.year} inputMode="numeric" onChange={(_, { value }) => change({ year: value })} />
      </Field>
      <Field label="Họ và tên người ký" hint="Có thể bổ sung sau">
        <Input value={facts.signerName} onChange={(_, { value }) => change({ signerName: value })} />
      </Field>
    </div>
  )
}
