import {
  Link,
  Toast,
  type ToastIntent,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components'
import { useCallback } from 'react'

export const toasterId = 'notices'

export type Notice = {
  readonly text: string
  readonly intent?: ToastIntent
  /** What can still be done about it: `Hoàn tác`. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Tells something in passing, at the foot of the window. */
export function useNotify(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(toasterId)
  return useCallback(
    ({ text, intent = 'success', action }: Notice) =>
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              action && (
                <ToastTrigger>
                  <Link as="button" onClick={action.run}>
                    {action.label}
                  </Link>
                </ToastTrigger>
              )
            }
          >
            {text}
          </ToastTitle>
        </Toast>,
        { intent, timeout: action ? 10_000 : 4_000, pauseOnHover: true, pauseOnWindowBlur: true },
      ),
    [dispatchToast],
  )
}
