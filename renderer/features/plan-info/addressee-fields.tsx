import { LineListEditor } from '../../components/line-list-editor.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { cleanRecipient } from './field-rules.ts'

/** The superior bodies that a report is sent to. */
export function AddresseeFields({ draft }: { readonly draft: PlanDraft }) {
  return (
    <section className={styles.section}>
      <h2>{factLabels.addressees}</h2>
      <p className={styles.hint}>
        Cơ quan cấp trên mà báo cáo gửi đến, mỗi nơi một dòng; để trống thì không in phần “Kính gửi”.
      </p>
      <LineListEditor
        label="Các cơ quan nhận"
        itemLabel="Cơ quan nhận"
        addLabel="Thêm cơ quan nhận"
        lines={draft.values.addressees}
        clean={cleanRecipient}
        onChange={lines => draft.set('addressees', lines)}
        onLeave={() => void draft.flush()}
      />
    </section>
  )
}
