import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { VersionSummary } from '../../../shared/versions/api.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useRestoreVersion } from '../../data/versions.ts'
import styles from '../../styles/plan-history.module.css'
import type { Restorable } from './restorable.ts'
import { versionTitle } from './version-words.ts'

/** What is to be brought back: a whole version (`what` null), or one thing of it. */
export type Restoring = { readonly version: VersionSummary; readonly what: Restorable | null }

/** Asks before the present text gives way, and says that it is kept. Shown while `restoring` names something. */
export function RestoreDialog(props: { readonly restoring: Restoring | null; readonly onClose: () => void }) {
  return (
    <DialogFrame open={props.restoring !== null} onClose={props.onClose}>
      {props.restoring && <RestoreBody restoring={props.restoring} onClose={props.onClose} />}
    </DialogFrame>
  )
}

function RestoreBody({
  restoring,
  onClose,
}: {
  readonly restoring: Restoring
  readonly onClose: () => void
}) {
  const { version, what } = restoring
  const restore = useRestoreVersion()
  const notify = useNotify()
  const confirm = () =>
    restore.mutate(
      { id: version.id, part: what?.part ?? null },
      {
        onSuccess: () => {
          notify({ text: what === null ? 'Đã khôi phục phiên bản' : `Đã khôi phục ${what.noun} đã chọn` })
          onClose()
        },
      },
    )
  return (
    <DialogBody>
      <DialogTitle>{what === null ? 'Khôi phục cả phiên bản?' : `Khôi phục ${what.noun} này?`}</DialogTitle>
      <DialogContent className={styles.dialog}>
        <p>
          {what === null ? 'Toàn bộ kế hoạch' : `Chỉ ${what.noun} này`} trở lại như ở phiên bản “
          {versionTitle(version)}”{what === null ? '.' : '; những chỗ khác giữ nguyên.'}
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
