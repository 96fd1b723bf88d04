import { unitKinds } from '../../../shared/plans/plan.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'

const unitChoices = unitKinds.map(kind => ({ value: kind, label: kind }))
const provinceChoices = [
  { value: 'tỉnh', label: 'tỉnh' },
  { value: 'thành phố', label: 'thành phố' },
] as const

/** Who issues the plan. */
export function IssuerFields({ draft }: { readonly draft: PlanDraft }) {
  const { values, set } = draft
  const leave = () => void draft.flush()
  return (
    <section className={styles.section}>
      <h2>Cơ quan ban hành</h2>
      <div className={styles.grid}>
        <ChoiceField
          label={factLabels.unitKind}
          value={values.unitKind}
          choices={unitChoices}
          className={styles.third}
          onChange={kind => set('unitKind', kind)}
          onLeave={leave}
        />
        <TextField
          label={factLabels.communeName}
          value={values.communeName}
          className={styles.twoThirds}
          onChange={name => set('communeName', name)}
          onLeave={leave}
        />
        <ChoiceField
          label={factLabels.provinceKind}
          value={values.provinceKind}
          choices={provinceChoices}
          className={styles.third}
          onChange={kind => set('provinceKind', kind)}
          onLeave={leave}
        />
        <TextField
          label={factLabels.provinceName}
          value={values.provinceName}
          className={styles.twoThirds}
          onChange={name => set('provinceName', name)}
          onLeave={leave}
        />
      </div>
    </section>
  )
}
