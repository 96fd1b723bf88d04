import { Dialog, DialogSurface } from '@fluentui/react-components'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { useHeldFocus } from './use-held-focus.ts'

/**
 * A dialog that Esc closes. What stands in it begins anew each time it opens. The keyboard stays in it while it is
 * open, whatever comes and goes there, and then goes back to what opened it.
 */
export function DialogFrame(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly className?: string | undefined
  /** A click beside it does not close it: for `work` it would cost what was chosen, a `question` wants an answer. */
  readonly holds?: 'work' | 'question'
  /** What it takes that is dropped on it. */
  readonly drop?: Pick<ComponentProps<'div'>, 'onDragOver' | 'onDragLeave' | 'onDrop'>
  readonly children: ReactNode
}) {
  const { holds } = props
  // One that faded would keep the keyboard from the screen that it led to.
  if (!props.open) return null
  return (
    <Dialog
      open
      modalType={holds === 'question' ? 'alert' : 'modal'}
      onOpenChange={(_, { open, type }) => {
        if (!open && !(holds === 'work' && type === 'backdropClick')) props.onClose()
      }}
    >
      <DialogSurface className={props.className} {...props.drop}>
        <HeldFocus>{props.children}</HeldFocus>
      </DialogSurface>
    </Dialog>
  )
}

function HeldFocus({ children }: { readonly children: ReactNode }) {
  const contents = useRef<HTMLDivElement>(null)
  useHeldFocus(contents, { modal: true })
  return (
    <div ref={contents} style={{ display: 'contents' }}>
      {children}
    </div>
  )
}
