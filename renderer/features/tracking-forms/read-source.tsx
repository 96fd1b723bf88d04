import { Button } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons'
import { type DragEvent, useRef, useState } from 'react'
import { FolderField } from '../../folders/folder-field.tsx'
import type { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/tracking-forms.module.css'

/** Where the forms are that came back: a folder, or files that are chosen or dropped. */
export function ReadSource(props: {
  readonly folder: ReturnType<typeof useExportFolder>
  readonly busy: boolean
  readonly onFiles: (files: readonly File[]) => void
}) {
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !props.busy) props.onFiles([...files])
  }
  return (
    <div className={styles.source}>
      <p>
        Lưu các phiếu đơn vị gửi về vào một thư mục rồi đọc cả thư mục. Chưa có gì được ghi vào sổ theo dõi
        cho đến khi xem xong và bấm nhận.
      </p>
      <FolderField folder={props.folder} label="Thư mục có phiếu gửi về" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event: DragEvent) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <Button
          icon={<DocumentTableRegular />}
          disabledFocusable={props.busy}
          onClick={() => chooser.current?.click()}
        >
          Chọn tệp phiếu…
        </Button>
        <p>hoặc thả các tệp .xlsx vào đây</p>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.xlsm,.xls,.ods,.et"
          multiple
          hidden
          aria-label="Chọn tệp phiếu gửi về"
          onChange={({ target }) => {
            take(target.files)
            // The same file may be chosen again after it was mended.
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}
