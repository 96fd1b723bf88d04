import { Button, Field, Input } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { describe } from '../../shared/errors.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import styles from '../styles/save-file.module.css'
import { FolderDialog } from './folder-dialog.tsx'
import type { useExportFolder } from './use-export-folder.ts'

/** A folder, typed or chosen. */
export function FolderField(props: {
  readonly folder: ReturnType<typeof useExportFolder>
  readonly label: string
}) {
  const { folder, label } = props
  return (
    <>
      <Field label={label}>
        <div className={styles.folder}>
          <Input aria-label={label} value={folder.path} onChange={(_, { value }) => folder.choose(value)} />
          <Button icon={<FolderOpenRegular />} onClick={folder.browse}>
            Chọn thư mục
          </Button>
        </div>
      </Field>
      {folder.problem && <ErrorNotice message={describe(folder.problem)} />}
      {folder.browsing && (
        <FolderDialog
          startIn={folder.path.trim() || null}
          onChoose={folder.choose}
          onClose={folder.closeBrowser}
        />
      )}
    </>
  )
}
