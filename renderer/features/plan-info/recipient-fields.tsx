import type { ReactNode } from 'react'
import { LineListEditor } from '../../components/line-list-editor.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { cleanRecipient } from './field-rules.ts'

/** Who receives the plan, and where it is kept. */
export function RecipientFields({ draft, tools }: { readonly draft: PlanDraft; readonly tools?: ReactNode }) {
  const { values, set } = draft
  const leave = () => void draft.flush()
  return (
    <section className={styles.section}>
      <h2>Nơi nhận</h2>
      {tools}
      <p className={styles.hint}>
        Mỗi nơi một dòng; Enter thêm dòng, Alt+Shift+↑ hoặc ↓ chuyển dòng. Dán nhiều dòng từ văn bản cũ sẽ tự
        tách. Dấu “-” và “;” được in tự động.
      </p>
      <div className={styles.grid}>
        <div className={styles.wide}>
          <LineListEditor
            label="Các nơi nhận"
            itemLabel="Nơi nhận"
            addLabel="Thêm nơi nhận"
            lines={values.recipients}
            clean={cleanRecipient}
            onChange={lines => set('recipients', lines)}
            onLeave={leave}
          />
        </div>
        <TextField
          label={factLabels.archive}
          value={values.archive}
          className={styles.wide}
          hint="Phần sau chữ “Lưu:”, ví dụ VT, VHXH"
          onChange={archive => set('archive', archive)}
          onLeave={leave}
        />
      </div>
    </section>
  )
}
