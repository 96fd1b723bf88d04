import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Input,
} from '@fluentui/react-components'
import { ArrowUpRegular, FolderRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../shared/errors.ts'
import { DialogFrame } from '../components/dialog-frame.tsx'
import { ErrorNotice } from '../components/error-notice.tsx'
import { Loading } from '../components/loading.tsx'
import { errorOf } from '../data/client.tsx'
import { useFolder } from '../data/documents.ts'
import styles from '../styles/export-plan.module.css'

/** Chooses a folder where the system's own dialog cannot be had: type a path, go up, open a folder, choose. */
export function FolderDialog(props: {
  readonly startIn: string | null
  readonly onChoose: (path: string) => void
  readonly onClose: () => void
}) {
  const [path, setPath] = useState(props.startIn)
  const [typed, setTyped] = useState<string | null>(null)
  const listing = useFolder(path)
  const go = (to: string | null) => {
    setTyped(null)
    setPath(to)
  }
  const here = typed ?? listing.data?.path ?? path ?? ''
  return (
    <DialogFrame open onClose={props.onClose}>
      <DialogBody>
        <DialogTitle>Chọn thư mục</DialogTitle>
        <DialogContent className={styles.browser}>
          <form
            className={styles.folder}
            onSubmit={event => {
              event.preventDefault()
              go(here.trim() || null)
            }}
          >
            <Input
              className={styles.path}
              aria-label="Đường dẫn thư mục"
              value={here}
              onChange={(_, { value }) => setTyped(value)}
            />
            <Button type="submit">Mở</Button>
            <Button
              icon={<ArrowUpRegular />}
              aria-label="Lên thư mục cha"
              title="Lên thư mục cha"
              disabledFocusable={!listing.data?.parent}
              onClick={() => listing.data?.parent && go(listing.data.parent)}
            />
          </form>
          {listing.isPending && <Loading label="Đang đọc thư mục…" />}
          {listing.isError && (
            <>
              <ErrorNotice
                message={describe(errorOf(listing.error))}
                onRetry={() => void listing.refetch()}
              />
              <Button onClick={() => go(null)}>Về thư mục tài liệu</Button>
            </>
          )}
          {listing.data && (
            <ul className={styles.folders} aria-label="Các thư mục con">
              {listing.data.folders.map(folder => (
                <li key={folder.path}>
                  <button type="button" onClick={() => go(folder.path)}>
                    <FolderRegular aria-hidden /> {folder.name}
                  </button>
                </li>
              ))}
              {listing.data.folders.length === 0 && (
                <li className={styles.none}>Không có thư mục con. Có thể chọn chính thư mục này.</li>
              )}
            </ul>
          )}
        </DialogContent>
        <DialogActions>
          <Button
            appearance="primary"
            disabledFocusable={!listing.data || typed !== null}
            onClick={() => {
              if (!listing.data) return
              props.onChoose(listing.data.path)
              props.onClose()
            }}
          >
            Chọn thư mục này
          </Button>
          <Button onClick={props.onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
