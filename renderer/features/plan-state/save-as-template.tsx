import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useSaveAsTemplate } from '../../data/own-templates.ts'
import styles from '../../styles/plan-state.module.css'

/** Keeps a plan as the commune's own template, from which plans of other years start. */
export function SaveAsTemplateDialog(props: {
  readonly plan: Plan
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <TemplateForm plan={props.plan} onClose={props.onClose} />
      </DialogSurface>
    </Dialog>
  )
}

function TemplateForm({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const [title, setTitle] = useState(`Mẫu của ${plan.letterhead.unitKind} ${plan.letterhead.communeName}`)
  const [tried, setTried] = useState(false)
  const saving = useSaveAsTemplate(plan.id)
  const notify = useNotify()
  const missing = title.trim() === ''
  const save = () => {
    setTried(true)
    if (missing || saving.isPending) return
    saving.mutate(title.trim(), {
      onSuccess: template => {
        notify({ text: `Đã lưu mẫu “${template.title}”` })
        onClose()
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <DialogBody>
        <DialogTitle>Lưu làm mẫu</DialogTitle>
        <DialogContent className={styles.dialog}>
          <p>
            Mẫu giữ nguyên cấu trúc, câu chữ và phụ lục của kế hoạch này; tên đơn vị, năm và người ký được để
            trống để điền lại khi tạo kế hoạch mới.
          </p>
          <Field
            label="Tên mẫu"
            required
            {...(tried && missing ? { validationMessage: 'Nhập tên mẫu.' } : {})}
          >
            <Input value={title} maxLength={120} onChange={(_, { value }) => setTitle(value)} />
          </Field>
          {saving.isError && <ErrorNotice message={describeProblem(saving.error)} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
            Lưu làm mẫu
          </Button>
          <Button onClick={onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
