import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Appendix } from '../../../shared/plans/appendix.ts'

/** Asks before an appendix goes that has rows. */
export function RemoveAppendixDialog(props: {
  readonly appendix: Appendix
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { appendix, onClose } = props
  const rows = appendix.items.filter(({ kind }) => kind === 'row').length
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
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
      </DialogSurface>
    </Dialog>
  )
}
