import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { describe } from '../../shared/errors.ts'
import { DialogFrame } from '../components/dialog-frame.tsx'
import { ErrorNotice } from '../components/error-notice.tsx'
import { Loading } from '../components/loading.tsx'
import { errorOf } from '../data/client.tsx'
import { useReveal } from '../data/documents.ts'
import { describeProblem } from '../data/flush-first.ts'
import styles from '../styles/save-file.module.css'
import { FolderField } from './folder-field.tsx'
import { OverwriteQuestion } from './overwrite-question.tsx'
import { useExportFolder } from './use-export-folder.ts'

/** Asks for a folder and writes one file into it; a file that is there already waits for the person's word. */
export function SaveFileDialog(props: {
  readonly title: string
  /** What will be in the file. */
  readonly children: ReactNode
  /** What its button says; `Xuất Excel` when absent. */
  readonly submit?: string
  readonly running: boolean
  /** The file that was written. */
  readonly path: string | undefined
  /** What the last try threw; null when there is nothing to say. */
  readonly reason: unknown
  readonly onWrite: (folder: string, overwrite: boolean) => void
  /** Lets go of the last try. */
  readonly onForget: () => void
  readonly onClose: () => void
}) {
  const { reason, path, running } = props
  const folder = useExportFolder()
  const reveal = useReveal()
  const target = folder.path.trim()
  const ready = target !== '' && !running
  const write = (overwrite: boolean) => ready && props.onWrite(target, overwrite)
  const failed = reason !== null && reason !== undefined
  const error = failed ? errorOf(reason) : null
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
            <FolderField folder={folder} label="Lưu vào thư mục" />
            {running && <Loading label="Đang tạo tệp…" />}
            {failed && existing === null && (
              <ErrorNotice message={describeProblem(reason)} onRetry={() => write(false)} />
            )}
            {existing !== null && (
              <OverwriteQuestion path={existing} onOverwrite={() => write(true)} onForget={props.onForget} />
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
