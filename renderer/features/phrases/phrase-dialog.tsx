import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components'
import { useId, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { phraseSections } from '../../../shared/phrases/built-in-phrases.ts'
import { fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import type { Phrase } from '../../../shared/phrases/phrase.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { unknownFields } from '../../../shared/plans/template-fields.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemovePhrase, useSavePhrase } from '../../data/phrases.ts'
import styles from '../../styles/phrases.module.css'

/** What keeps a phrase from being stored; null for a sound one. */
function problemOf(text: string): string | null {
  if (text.trim() === '') return 'Nhập nội dung câu.'
  const [unknown] = unknownFields(text)
  return unknown === undefined ? null : `Không có trường “${unknown}”.`
}

/** Adds a phrase of the commune's own (`phrase` null), changes one, or removes it. */
export function PhraseDialog(props: {
  readonly phrase: Phrase | null
  /** Section of a new phrase until she chooses another. */
  readonly section: string
  /** For showing how it reads. */
  readonly plan: Plan
  readonly onClose: () => void
}) {
  const { phrase } = props
  const [section, setSection] = useState(phrase?.section ?? props.section)
  const [text, setText] = useState(phrase?.text ?? '')
  const [tried, setTried] = useState(false)
  const sections = useId()
  const saving = useSavePhrase()
  const removing = useRemovePhrase()
  const notify = useNotify()
  const problem = problemOf(text)
  const failed = saving.error ?? removing.error
  const done = (words: string) => ({
    onSuccess: () => {
      notify({ text: words })
      props.onClose()
    },
  })
  const save = () => {
    setTried(true)
    if (problem !== null || saving.isPending) return
    const id = phrase?.id ?? crypto.randomUUID()
    saving.mutate(
      { id, section: section.trim() || 'Khác', text: text.trim(), own: true },
      done('Đã lưu câu mẫu'),
    )
  }
  return (
    <DialogFrame open onClose={props.onClose}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          save()
        }}
      >
        <DialogBody>
          <DialogTitle>{phrase === null ? 'Thêm câu mẫu' : 'Sửa câu mẫu'}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Field label="Thuộc mục">
              <Input list={sections} value={section} onChange={(_, { value }) => setSection(value)} />
            </Field>
            <datalist id={sections}>
              {phraseSections.map(name => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Field
              label="Nội dung"
              required
              hint="Viết {tên xã}, {loại đơn vị}, {tên tỉnh}, {năm}, {năm trước}, {thôn} ở chỗ cần lấy từ kế hoạch"
              {...(tried && problem !== null ? { validationMessage: problem } : {})}
            >
              <Textarea
                rows={4}
                resize="vertical"
                value={text}
                onChange={(_, { value }) => setText(value.replace(/\s*\n\s*/g, ' '))}
              />
            </Field>
            {text.trim() !== '' && (
              <p className={styles.preview}>
                <small>Khi chèn vào kế hoạch này</small>
                {fillPhrase(text, props.plan)}
              </p>
            )}
            {failed && <ErrorNotice message={describe(errorOf(failed))} />}
          </DialogContent>
          <DialogActions>
            {phrase !== null && (
              <Button onClick={() => removing.mutate(phrase.id, done('Đã xóa câu mẫu'))}>Xóa câu này</Button>
            )}
            <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
              Lưu
            </Button>
            <Button onClick={props.onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
