import type { ReactNode } from 'react'
import { formOf, type SignatureFormId, signatureForms } from '../../../shared/plans/signature-forms.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { LineListEditor } from '../../components/line-list-editor.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'

const other = 'other'
const choices: readonly { readonly value: SignatureFormId | typeof other; readonly label: string }[] = [
  ...signatureForms.map(form => ({ value: form.id, label: form.label })),
  { value: other, label: 'Khác (tự nhập các dòng bên dưới)' },
]

/** By whose authority the plan is signed, and by whom. */
export function SignatureFields({ draft, tools }: { readonly draft: PlanDraft; readonly tools?: ReactNode }) {
  const { values, set } = draft
  const leave = () => void draft.flush()
  return (
    <section className={styles.section}>
      <h2>Chữ ký</h2>
      {tools}
      <div className={styles.grid}>
        <ChoiceField
          label="Hình thức ký"
          value={formOf(values.authority) ?? other}
          choices={choices}
          className={styles.wide}
          onChange={id => {
            const form = signatureForms.find(one => one.id === id)
            if (form) set('authority', form.authority)
          }}
          onLeave={leave}
        />
        <div className={styles.wide}>
          <LineListEditor
            label={factLabels.authority}
            itemLabel="Dòng thẩm quyền ký"
            addLabel="Thêm dòng"
            lines={values.authority}
            onChange={lines => set('authority', lines.length > 0 ? lines : [''])}
            onLeave={leave}
          />
        </div>
        <TextField
          label={factLabels.signerName}
          value={values.signerName}
          className={styles.wide}
          hint="Không ghi học hàm, học vị, danh hiệu trước họ tên"
          onChange={name => set('signerName', name)}
          onLeave={leave}
        />
      </div>
    </section>
  )
}
