import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { type AppError, describe } from '../../shared/errors.ts'
import { DialogFrame } from '../components/dialog-frame.tsx'
import { ErrorNotice } from '../components/error-notice.tsx'
import { Loading } from '../components/loading.tsx'
import { errorOf } from '../data/client.tsx'
import { useReveal } from '../data/documents.ts'
import styles from '../styles/save-list.module.css'
import { FolderDialog } from './folder-dialog.tsx'
import { useExportFolder } from './use-export-folder.ts'

/** Asks for a folder and writes one file into it; a file that is there already waits for the person's word. */
export function SaveListDialog(props: {
  readonly title: string
  /** What will be in the file. */
  readonly children: ReactNode
  /** What its button says; `Xuất Excel` when absent. */
  readonly submit?: string
  readonly running: boolean
  /** The file that was written. */
  readonly path: string | undefined
  /** Why the last try did not succeed. */
  readonly error: AppError | null
  readonly onWrite: (folder: string, overwrite: boolean) => void
  /** Lets go of the last try. */
  readonly onForget: () => void
  readonly onClose: () => void
}) {
  const { error, path, running } = props
  const folder = useExportFolder()
  const reveal = useReveal()
  const target = folder.path.trim()
  const ready = target !== '' && !running
  const write = (overwrite: boolean) => ready && props.onWrite(target, overwrite)
  const existing = error?.code === 'refused' && error.what === 'fileExists' ? (error.detail ?? '') : null
  return (
    <DialogFrame open onClose={props.onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          write(false)
        }}
      >
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.dialog}>
            <p>{props.children}</p>
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
            {running && <Loading label="Đang tạo tệp…" />}
            {error && existing === null && (
              <ErrorNotice message={describe(error)} onRetry={() => write(false)} />
            )}
            {existing !== null && (
              <MessageBar intent="warning" layout="multiline" role="alert">
                <MessageBarBody>Đã có tệp {existing}. Ghi đè thì bản cũ không còn.</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={() => write(true)}>
                    Ghi đè
                  </Button>
                  <Button size="small" onClick={props.onForget}>
                    Không ghi
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {path !== undefined && !running && (
              <MessageBar intent="success" layout="multiline" role="status">
                <MessageBarBody>Đã xuất {path}</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={() => reveal.mutate(path)}>
                    Mở thư mục
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
            {folder.browsing && (
              <FolderDialog startIn={target || null} onChoose={folder.choose} onClose={folder.closeBrowser} />
            )}
          </DialogContent>
          <DialogActions>
            <Button type="submit" appearance="primary" disabledFocusable={!ready}>
              {props.submit ?? 'Xuất Excel'}
            </Button>
            <Button onClick={props.onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
