import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { factLabels, factText, type PlanFacts } from '../../data/plan-facts.ts'
import styles from '../../styles/plan.module.css'

const shown = (value: PlanFacts[keyof PlanFacts]): string => factText(value) || '(để trống)'

/** Fields that were changed in two windows: both values, and the person's choice. */
export function ConflictPanel({ draft }: { readonly draft: PlanDraft }) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.conflict}>
      <MessageBarBody>
        <MessageBarTitle>Nội dung vừa được sửa ở cửa sổ khác.</MessageBarTitle> Hãy chọn bản cần giữ cho từng
        mục.
        <ul>
          {draft.conflicts.map(({ field, mine, theirs }) => (
            <li key={field}>
              <strong>{factLabels[field]}</strong>
              <span>Ở cửa sổ này: {shown(mine)}</span>
              <Button size="small" onClick={() => draft.resolve(field, 'mine')}>
                Giữ bản ở cửa sổ này
              </Button>
              <span>Ở cửa sổ kia: {shown(theirs)}</span>
              <Button size="small" onClick={() => draft.resolve(field, 'theirs')}>
                Lấy bản ở cửa sổ kia
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
