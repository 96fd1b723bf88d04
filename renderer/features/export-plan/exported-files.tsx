import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import type { ExportedFile } from '../../../shared/documents/api.ts'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import styles from '../../styles/export-plan.module.css'

/** The last part of a path of either system. */
export const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path

/** What was just written, and the way to it. */
export function ExportedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  const reveal = useReveal()
  const first = files[0]
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>Đã xuất {files.length} tệp.</MessageBarTitle>
          <ul className={styles.written}>
            {files.map(file => (
              <li key={file.path}>{file.path}</li>
            ))}
          </ul>
          {first && (
            <Button icon={<FolderOpenRegular />} onClick={() => reveal.mutate(first.path)}>
              Mở thư mục
            </Button>
          )}
        </MessageBarBody>
      </MessageBar>
      {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
    </>
  )
}
