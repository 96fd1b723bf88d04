import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import { useExportLegalBases } from '../../data/legal-bases.ts'
import { FolderDialog } from '../../folders/folder-dialog.tsx'
import { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/legal-bases.module.css'

/** Writes the register as a workbook into a folder; asks before a file that is there is replaced. */
export function ExportRegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const folder = useExportFolder()
  const exporting = useExportLegalBases()
  const reveal = useReveal()
  const notify = useNotify()
  const problem = exporting.isError ? errorOf(exporting.error) : folder.problem
  const exists = problem?.code === 'refused' && problem.what === 'fileExists'
  const start = (overwrite: boolean) => {
    const path = folder.path.trim()
    if (path === '' || exporting.isPending) return
    exporting.mutate(
      { folder: path, overwrite },
      {
        onSuccess: file => {
          notify({ text: `Đã xuất ${file}`, action: { label: 'Mở thư mục', run: () => reveal.mutate(file) } })
          onClose()
        },
      },
    )
  }
  return (
    <DialogFrame open onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          start(exists)
        }}
      >
        <DialogBody>
          <DialogTitle>Xuất danh mục căn cứ pháp lý</DialogTitle>
          <DialogContent className={styles.fields}>
            <p>Tệp Excel này có thể sửa rồi nhập lại, hoặc gửi cho đơn vị khác dùng.</p>
            <Field label="Lưu vào thư mục">
              <div className={styles.folder}>
                <Input
                  aria-label="Lưu vào thư mục"
                  value={folder.path}
                  onChange={(_, { value }) => {
                    folder.choose(value)
                    exporting.reset()
                  }}
                />
                <Button icon={<FolderOpenRegular />} onClick={folder.browse}>
                  Chọn thư mục
                </Button>
              </div>
            </Field>
            {problem && <ErrorNotice message={describe(problem)} />}
          </DialogContent>
          <DialogActions>
            <Button type="submit" appearance="primary" disabledFocusable={exporting.isPending}>
              {exists ? 'Ghi đè' : 'Xuất Excel'}
            </Button>
            <Button onClick={onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </form>
      {folder.browsing && (
        <FolderDialog
          startIn={folder.path.trim() || null}
          onChoose={path => {
            folder.choose(path)
            exporting.reset()
          }}
          onClose={folder.closeBrowser}
        />
      )}
    </DialogFrame>
  )
}
