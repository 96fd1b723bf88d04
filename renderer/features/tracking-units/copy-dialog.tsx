import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { copyText } from '../../components/copy-text.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/tracking-units.module.css'

/** A text to look over, change at will and copy, to be pasted into Zalo or an e-mail. */
export function CopyDialog(props: { readonly text: string; readonly onClose: () => void }) {
  const [text, setText] = useState(props.text)
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const box = useRef<HTMLTextAreaElement>(null)
  const copy = () => {
    const done = copyText(text)
    setCopied(done ? 'yes' : 'failed')
    // Where the clipboard is not to be had, the text is marked for Ctrl+C.
    if (!done) box.current?.select()
  }
  return (
    <DialogFrame open onClose={props.onClose} className={styles.copyDialog}>
      <DialogBody>
        <DialogTitle>Sao chép để gửi Zalo, e-mail</DialogTitle>
        <DialogContent>
          <Field
            label="Nội dung gửi"
            hint={
              copied === 'yes'
                ? 'Đã sao chép. Mở Zalo hoặc e-mail rồi nhấn Ctrl+V để dán.'
                : copied === 'failed'
                  ? 'Chưa sao chép được; nội dung đã được chọn, hãy nhấn Ctrl+C.'
                  : 'Có thể sửa trước khi sao chép.'
            }
          >
            <Textarea
              textarea={{ ref: box }}
              rows={14}
              resize="vertical"
              value={text}
              onChange={(_, { value }) => {
                setText(value)
                setCopied('no')
              }}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" icon={<CopyRegular />} onClick={copy}>
            Sao chép
          </Button>
          <Button onClick={props.onClose}>Đóng</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
