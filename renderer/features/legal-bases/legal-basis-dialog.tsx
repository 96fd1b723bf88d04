import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { printLegalBasis } from '../../../shared/legal-bases/print-legal-basis.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useSaveLegalBasis } from '../../data/legal-bases.ts'
import styles from '../../styles/legal-bases.module.css'
import { type BasisForm, citedOf, emptyForm, entryOf, formOfBasis, formProblems } from './basis-form.ts'
import { LegalBasisFields } from './legal-basis-fields.tsx'
import { PasteCitation } from './paste-citation.tsx'

/** Adds an entry (`entry` null) or corrects one, showing how it will print. */
export function LegalBasisDialog(props: {
  readonly entry: LegalBasis | null
  readonly onClose: () => void
  /** The entry as it was stored. */
  readonly onSaved?: (entry: LegalBasis) => void
}) {
  const { entry } = props
  const [form, setForm] = useState<BasisForm>(entry === null ? emptyForm : formOfBasis(entry))
  const [tried, setTried] = useState(false)
  const saving = useSaveLegalBasis()
  const notify = useNotify()
  const problems = formProblems(form)
  const save = () => {
    setTried(true)
    if (Object.keys(problems).length > 0 || saving.isPending) return
    saving.mutate(entryOf(form, entry ?? { id: crypto.randomUUID(), rev: 0 }), {
      onSuccess: stored => {
        notify({ text: entry === null ? 'Đã thêm vào danh mục' : 'Đã lưu' })
        props.onSaved?.(stored)
        props.onClose()
      },
    })
  }
  return (
    <DialogFrame open onClose={props.onClose} className={styles.form}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <DialogBody>
          <DialogTitle>{entry === null ? 'Thêm văn bản' : 'Sửa văn bản'}</DialogTitle>
          <DialogContent className={styles.fields}>
            {entry === null && <PasteCitation onRead={cited => setForm(formOfBasis(cited))} />}
            <LegalBasisFields
              form={form}
              problems={tried ? problems : {}}
              onChange={change => setForm({ ...form, ...change })}
            />
            <section className={styles.printed} aria-label="Câu căn cứ khi in">
              <h3>Câu căn cứ khi in</h3>
              <p>{printLegalBasis(citedOf(form))};</p>
            </section>
            {saving.isError && <ErrorNotice message={describe(errorOf(saving.error))} />}
          </DialogContent>
          <DialogActions>
            <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
              {entry === null ? 'Thêm vào danh mục' : 'Lưu'}
            </Button>
            <Button onClick={props.onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
