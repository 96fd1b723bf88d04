import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/export-plan.module.css'

/** Asks before a file that is there is replaced. Shown while `file` names one. */
export function OverwriteDialog(props: {
  readonly file: string | null
  readonly onOverwrite: () => void
  readonly onOtherFolder: () => void
  readonly onCancel: () => void
}) {
  return (
    <DialogFrame open={props.file !== null} onClose={props.onCancel} holds="question">
      <DialogBody>
        <DialogTitle>Đã có tệp cùng tên</DialogTitle>
        <DialogContent>
          <p className={styles.wholePath}>{props.file}</p>
          <p>Ghi đè thì bản cũ của tệp này không còn.</p>
        </DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" onClick={props.onOverwrite}>
            Ghi đè
          </Button>
          <Button onClick={props.onOtherFolder}>Chọn thư mục khác</Button>
          <Button onClick={props.onCancel}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
