import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { Finding } from '../../../shared/documents/api.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'

/** Asks before a plan with errors is written out. */
export function ErrorsDialog(props: {
  readonly open: boolean
  readonly errors: readonly Finding[]
  readonly onExport: () => void
  readonly onCancel: () => void
}) {
  return (
    <DialogFrame open={props.open} onClose={props.onCancel} holds="question">
      <DialogBody>
        <DialogTitle>Kế hoạch còn lỗi</DialogTitle>
        <DialogContent>
          <ul>
            {props.errors.map(({ rule, where, message }) => (
              <li key={`${rule} ${where} ${message}`}>{message}</li>
            ))}
          </ul>
          <p>Văn bản xuất ra sẽ thiếu hoặc sai ở những chỗ này.</p>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={props.onCancel}>
            Quay lại sửa
          </Button>
          <Button onClick={props.onExport}>Vẫn xuất</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
