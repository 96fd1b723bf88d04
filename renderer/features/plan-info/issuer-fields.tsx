import { useEffect, useLayoutEffect, useRef } from 'react'
import { unitKinds } from '../../../shared/plans/plan.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { settleName } from './field-rules.ts'

const unitChoices = unitKinds.map(kind => ({ value: kind, label: kind }))
const provinceChoices = [
  { value: 'tỉnh', label: 'tỉnh' },
  { value: 'thành phố', label: 'thành phố' },
] as const

/** The name as it is typed, and what follows from it once its field is left, by whatever way. */
function useCommuneName(draft: PlanDraft) {
  const latest = useRef(draft)
  const before = useRef<string | null>(null)
  useLayoutEffect(() => {
    latest.current = draft
  })
  const settle = () => {
    const { values, set } = latest.current
    if (before.current === null) return
    const { unitKind, communeName, place } = settleName(values, before.current)
    before.current = null
    if (communeName !== undefined) set('communeName', communeName)
    if (unitKind !== undefined) set('unitKind', unitKind)
    if (place !== undefined) set('place', place)
  }
  const onUnmount = useRef(settle)
  useEffect(() => () => onUnmount.current(), [])
  const rename = (name: string) => {
    before.current ??= draft.values.communeName
    draft.set('communeName', name)
  }
  return { rename, settle }
}

/** Who issues the plan. */
export function IssuerFields({ draft }: { readonly draft: PlanDraft }) {
  const { values, set } = draft
  const leave = () => void draft.flush()
  const { rename, settle } = useCommuneName(draft)
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
          onChange={rename}
          onLeave={() => {
            settle()
            leave()
          }}
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
