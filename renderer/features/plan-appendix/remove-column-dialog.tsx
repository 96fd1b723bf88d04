import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { Column } from '../../../shared/plans/appendix.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'

/** Asks before a column goes whose cells have words. */
export function RemoveColumnDialog(props: {
  readonly column: Column
  /** How many rows have words in it. */
  readonly count: number
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { column, count, onClose } = props
  return (
    <DialogFrame open onClose={onClose} holds="question">
      <DialogBody>
        <DialogTitle>Xóa cột “{column.label}”?</DialogTitle>
        <DialogContent>
          {count} dòng có chữ ở cột này sẽ mất phần chữ đó. Nếu chỉ không muốn in, hãy bỏ đánh dấu để ẩn cột.
        </DialogContent>
        <DialogActions>
          <Button
            appearance="primary"
            onClick={() => {
              props.onRemove()
              onClose()
            }}
          >
            Xóa cột
          </Button>
          <Button onClick={onClose}>Giữ lại</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
