import { Dialog, DialogSurface } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** A dialog that Esc and a click beside it close. What stands in it begins anew each time it opens. */
export function DialogFrame(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={props.className}>{props.children}</DialogSurface>
    </Dialog>
  )
}
