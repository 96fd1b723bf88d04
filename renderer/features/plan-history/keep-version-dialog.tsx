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
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useKeepVersion } from '../../data/versions.ts'
import styles from '../../styles/plan-history.module.css'

/** Keeps the plan as it stands under a name, so that it can be found and brought back. */
export function KeepVersionDialog(props: {
  readonly planId: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <KeepVersionForm planId={props.planId} onClose={props.onClose} />
      </DialogSurface>
    </Dialog>
  )
}

function KeepVersionForm(props: { readonly planId: string; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const keeping = useKeepVersion(props.planId)
  const notify = useNotify()
  const missing = name.trim() === ''
  const keep = () => {
    setTried(true)
    if (missing || keeping.isPending) return
    keeping.mutate(name.trim(), {
      onSuccess: version => {
        notify({ text: `Đã lưu phiên bản “${version.name}”` })
        props.onClose()
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <DialogBody>
        <DialogTitle>Lưu phiên bản</DialogTitle>
        <DialogContent className={styles.dialog}>
          <Field
            label="Tên phiên bản"
            required
            hint="Ví dụ: Bản gửi các phòng góp ý"
            {...(tried && missing ? { validationMessage: 'Nhập tên để sau này dễ tìm.' } : {})}
          >
            <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
          </Field>
          {keeping.isError && <ErrorNotice message={describeProblem(keeping.error)} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={keeping.isPending}>
            Lưu phiên bản
          </Button>
          <Button onClick={props.onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
