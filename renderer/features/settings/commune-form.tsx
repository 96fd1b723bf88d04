import { label } from '../../../shared/glossary.ts'
import { unitKinds } from '../../../shared/plans/plan.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { SaveStatus } from '../../components/save-status.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useSettingsDraft } from '../../data/settings-draft.ts'
import styles from '../../styles/settings.module.css'

const unitChoices = unitKinds.map(kind => ({ value: kind, label: kind }))
const provinceChoices = [
  { value: 'tỉnh', label: 'tỉnh' },
  { value: 'thành phố', label: 'thành phố' },
] as const

/** Facts that every new plan starts from. */
export function CommuneForm({ settings }: { readonly settings: Settings }) {
  const draft = useSettingsDraft(settings)
  const { values, set } = draft
  const leave = () => void draft.flush()
  return (
    <section className={styles.section}>
      <div className={styles.heading}>
        <h2>Đơn vị sử dụng</h2>
        <SaveStatus state={draft.state} savedAt={draft.savedAt} onRetry={leave} />
      </div>
      <p className={styles.hint}>
        Kế hoạch tạo mới lấy sẵn các thông tin này; kế hoạch đã có không thay đổi.
      </p>
      <div className={styles.grid}>
        <ChoiceField
          label="Loại đơn vị"
          value={values.unitKind}
          choices={unitChoices}
          onChange={kind => set('unitKind', kind)}
          onLeave={leave}
        />
        <TextField
          label={label('plan.communeName')}
          value={values.communeName}
          onChange={name => set('communeName', name)}
          onLeave={leave}
        />
        <ChoiceField
          label="Trực thuộc"
          value={values.provinceKind}
          choices={provinceChoices}
          onChange={kind => set('provinceKind', kind)}
          onLeave={leave}
        />
        <TextField
          label="Tên tỉnh, thành phố"
          value={values.provinceName}
          onChange={name => set('provinceName', name)}
          onLeave={leave}
        />
        <TextField
          label="Họ và tên người ký"
          className={styles.wide}
          value={values.signerName}
          onChange={name => set('signerName', name)}
          onLeave={leave}
        />
      </div>
    </section>
  )
}
