import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useOrganisations } from '../../data/organisations.ts'
import styles from '../../styles/organisations.module.css'

type Props = {
  /** Shown until the register is there. */
  readonly title: string
  readonly onClose: () => void
  readonly children: (register: readonly Organisation[]) => ReactNode
}

/** A wide dialog about the register of units, which is read first. */
export function RegisterDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={open} onClose={props.onClose} className={styles.wide}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents({ title, onClose, children }: Props) {
  const { data, error, isPending, refetch } = useOrganisations()
  if (data) return children(data)
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        {isPending && <Loading label="Đang đọc danh mục…" />}
        {error && <ErrorNotice message={describe(errorOf(error))} onRetry={() => void refetch()} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Đóng</Button>
      </DialogActions>
    </DialogBody>
  )
}
