import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  ProgressBar,
} from '@fluentui/react-components'
import { type AppError, describe } from '../../../shared/errors.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useLasting } from '../../components/use-lasting.ts'

/** How an import goes: nothing while it is quick, a bar when it lasts, the reason when it failed. */
export function ImportDialog(props: {
  /** Name of the file that is being read. */
  readonly working: string | null
  readonly problem: AppError | null
  readonly onRetry: () => void
  readonly onChooseOther: () => void
  readonly onClose: () => void
}) {
  const lasting = useLasting(props.working !== null)
  return (
    <DialogFrame open={lasting || props.problem !== null} onClose={props.onClose}>
      <DialogBody>
        <DialogTitle>Nhập văn bản</DialogTitle>
        <DialogContent>
          {props.working !== null && (
            <>
              <p>Đang đọc “{props.working}”…</p>
              <ProgressBar aria-label="Đang đọc tệp" />
            </>
          )}
          {props.problem && <ErrorNotice message={describe(props.problem)} onRetry={props.onRetry} />}
        </DialogContent>
        <DialogActions>
          {props.problem && (
            <Button appearance="primary" onClick={props.onChooseOther}>
              Chọn tệp khác
            </Button>
          )}
          <Button onClick={props.onClose}>{props.problem ? 'Đóng' : 'Ẩn'}</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
