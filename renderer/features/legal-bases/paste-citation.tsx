import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { parseLegalBases } from '../../../shared/legal-bases/parse-legal-basis.ts'
import type { Cited } from '../../../shared/legal-bases/print-legal-basis.ts'
import styles from '../../styles/legal-bases.module.css'

/** A citation pasted from another document fills the form; of several the first one that can be read. */
export function PasteCitation({ onRead }: { readonly onRead: (cited: Cited) => void }) {
  const [text, setText] = useState('')
  const [failed, setFailed] = useState(false)
  const read = (from: string) => {
    const [first] = parseLegalBases(from)
    setFailed(first === undefined && from.trim() !== '')
    if (first !== undefined) onRead(first.cited)
  }
  return (
    <div className={styles.paste}>
      <Field
        label="Dán câu căn cứ từ văn bản khác để điền nhanh (không bắt buộc)"
        {...(failed
          ? {
              validationState: 'warning' as const,
              validationMessage: 'Chưa đọc được; hãy điền các ô bên dưới.',
            }
          : {})}
      >
        <Textarea
          rows={2}
          resize="vertical"
          placeholder="Căn cứ Nghị định số …/…/NĐ-CP ngày … của Chính phủ về …"
          value={text}
          onChange={(_, { value }) => {
            setText(value)
            setFailed(false)
          }}
          onPaste={event => read(event.clipboardData.getData('text'))}
        />
      </Field>
      <Button disabledFocusable={text.trim() === ''} onClick={() => read(text)}>
        Điền vào các ô
      </Button>
    </div>
  )
}
