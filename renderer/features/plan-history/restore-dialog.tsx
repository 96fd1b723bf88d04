import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { VersionSummary } from '../../../shared/versions/api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useRestoreVersion } from '../../data/versions.ts'
import styles from '../../styles/plan-history.module.css'
import { versionTitle } from './version-words.ts'

/** What is to be brought back: a whole version, or one block of it. */
export type Restoring = { readonly version: VersionSummary; readonly blockId: string | null }

/** Asks before the present text gives way, and says that it is kept. Shown while `restoring` names something. */
export function RestoreDialog(props: { readonly restoring: Restoring | null; readonly onClose: () => void }) {
  return (
    <Dialog open={props.restoring !== null} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        {props.restoring && <RestoreBody restoring={props.restoring} onClose={props.onClose} />}
      </DialogSurface>
    </Dialog>
  )
}

function RestoreBody({
  restoring,
  onClose,
}: {
  readonly restoring: Restoring
  readonly onClose: () => void
}) {
  const { version, blockId } = restoring
  const whole = blockId === null
  const restore = useRestoreVersion()
  const notify = useNotify()
  const confirm = () =>
    restore.mutate(
      { id: version.id, blockId },
      {
        onSuccess: () => {
          notify({ text: whole ? 'Đã khôi phục phiên bản' : 'Đã khôi phục đoạn văn' })
          onClose()
        },
      },
    )
  return (
    <DialogBody>
      <DialogTitle>{whole ? 'Khôi phục cả phiên bản?' : 'Khôi phục đoạn này?'}</DialogTitle>
      <DialogContent className={styles.dialog}>
        <p>
          {whole ? 'Toàn bộ kế hoạch trở lại như ở phiên bản' : 'Đoạn này trở lại như ở phiên bản'} “
          {versionTitle(version)}”.
        </p>
        <p>
          Nội dung hiện tại được giữ lại thành một phiên bản “Trước khi khôi phục”, có thể lấy lại bất cứ lúc
          nào.
        </p>
        {restore.isError && <ErrorNotice message={describeProblem(restore.error)} />}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabledFocusable={restore.isPending} onClick={confirm}>
          Khôi phục
        </Button>
        <Button onClick={onClose}>Hủy</Button>
      </DialogActions>
    </DialogBody>
  )
}
