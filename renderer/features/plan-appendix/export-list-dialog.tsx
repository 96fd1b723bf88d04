import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import type { Appendix, AppendixItem, Column } from '../../../shared/plans/appendix.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import { FolderDialog } from '../../folders/folder-dialog.tsx'
import { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/plan-appendix.module.css'
import { useExportList } from './use-export-list.ts'

/** Writes the rows and columns that are shown, in the order shown, as an Excel file of their own. */
export function ExportListDialog(props: {
  readonly planId: string
  readonly appendix: Appendix
  readonly items: readonly AppendixItem[]
  readonly columns: readonly Column[]
  readonly onClose: () => void
}) {
  const { items, columns, onClose } = props
  const folder = useExportFolder()
  const list = useExportList()
  const reveal = useReveal()
  const rows = items.filter(({ kind }) => kind === 'row').length
  const ready = items.length > 0 && folder.path.trim() !== '' && !list.running
  const start = () =>
    ready &&
    list.start({
      planId: props.planId,
      appendixId: props.appendix.id,
      items: items.map(({ id }) => id),
      columns: columns.map(({ field }) => field),
      folder: folder.path.trim(),
    })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            event.stopPropagation()
            start()
          }}
        >
          <DialogBody>
            <DialogTitle>Xuất danh sách</DialogTitle>
            <DialogContent className={styles.dialog}>
              <p>
                Tệp Excel gồm {rows} dòng và {columns.length} cột đang hiện trên màn hình, theo đúng thứ tự
                đang xem.
              </p>
              <Field label="Lưu vào thư mục">
                <div className={styles.folder}>
                  <Input
                    aria-label="Lưu vào thư mục"
                    value={folder.path}
                    onChange={(_, { value }) => folder.choose(value)}
                  />
                  <Button icon={<FolderOpenRegular />} onClick={folder.browse}>
                    Chọn thư mục
                  </Button>
                </div>
              </Field>
              {folder.problem && <ErrorNotice message={describe(folder.problem)} />}
              {list.running && <Loading label="Đang tạo tệp…" />}
              {list.problem && <ErrorNotice message={list.problem} onRetry={start} />}
              {list.existing !== null && (
                <MessageBar intent="warning" layout="multiline" role="alert">
                  <MessageBarBody>Đã có tệp {list.existing}. Ghi đè thì bản cũ không còn.</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={list.overwrite}>
                      Ghi đè
                    </Button>
                    <Button size="small" onClick={list.forget}>
                      Không ghi
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              )}
              {list.path !== undefined && !list.running && (
                <MessageBar intent="success" layout="multiline" role="status">
                  <MessageBarBody>Đã xuất {list.path}</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={() => list.path && reveal.mutate(list.path)}>
                      Mở thư mục
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              )}
              {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
              {folder.browsing && (
                <FolderDialog
                  startIn={folder.path.trim() || null}
                  onChoose={folder.choose}
                  onClose={folder.closeBrowser}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={!ready}>
                Xuất Excel
              </Button>
              <Button onClick={onClose}>Đóng</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
