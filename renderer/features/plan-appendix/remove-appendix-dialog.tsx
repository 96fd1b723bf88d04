import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'

/** Asks before an appendix goes that has rows. */
export function RemoveAppendixDialog(props: {
  readonly appendix: Appendix
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { appendix, onClose } = props
  const rows = appendix.items.filter(({ kind }) => kind === 'row').length
  return (
    <DialogFrame open onClose={onClose} holds="question">
      <DialogBody>
        <DialogTitle>Xóa phụ lục này?</DialogTitle>
        <DialogContent>
          “{appendix.title}” có {rows} dòng. Có thể lấy lại bằng Ctrl+Z khi chưa đóng kế hoạch, hoặc từ thẻ
          Lịch sử.
        </DialogContent>
        <DialogActions>
          <Button
            appearance="primary"
            onClick={() => {
              props.onRemove()
              onClose()
            }}
          >
            Xóa phụ lục
          </Button>
          <Button onClick={onClose}>Giữ lại</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
