import { Button, Field, ProgressBar, Textarea } from '@fluentui/react-components'
import { ArrowUploadRegular, ClipboardPasteRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { type AppError, describe } from '../../../shared/errors.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useLasting } from '../../components/use-lasting.ts'
import styles from '../../styles/import-table.module.css'
import { clipboardTable } from './clipboard-table.ts'

/** Asks for a file or a copied range. */
export function SourceStep(props: {
  /** Where the caret begins. */
  readonly from: 'file' | 'paste'
  readonly over: boolean
  readonly working: string | null
  readonly problem: AppError | null
  readonly onFile: (file: File) => void
  readonly onPasted: (table: RawTable) => void
  readonly onCancel: () => void
}) {
  const { working, problem } = props
  const chooser = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState('')
  const [noWords, setNoWords] = useState(false)
  const lasting = useLasting(working !== null)
  const take = (clipboard: { readonly html: string; readonly text: string }) => {
    const table = clipboardTable(clipboard)
    setNoWords(table === null)
    if (table !== null) props.onPasted(table)
  }
  const { from } = props
  useEffect(() => {
    // The dialog gives the focus to its first button; the box comes after that.
    const frame = requestAnimationFrame(() => from === 'paste' && box.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [from])
  return (
    <div
      className={styles.source}
      onPaste={event => {
        if (working !== null) return
        event.preventDefault()
        const { clipboardData } = event
        take({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') })
      }}
    >
      <section className={styles.drop} data-over={props.over || undefined} aria-label="Chọn tệp">
        <Button
          appearance={from === 'file' ? 'primary' : 'secondary'}
          icon={<ArrowUploadRegular />}
          disabledFocusable={working !== null}
          onClick={() => chooser.current?.click()}
        >
          Chọn tệp Excel, Word…
        </Button>
        <p>hoặc thả tệp .xlsx, .docx vào đây. Chưa có gì được ghi vào kế hoạch cho đến bước cuối.</p>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.xlsm,.xls,.docx,.docm,.doc"
          hidden
          aria-label="Chọn tệp có bảng"
          onChange={({ target }) => {
            const file = target.files?.[0]
            // The same file may be chosen again after it was mended.
            target.value = ''
            if (file) props.onFile(file)
          }}
        />
        {lasting && working !== null && (
          <div className={styles.working}>
            <p role="status">Đang đọc “{working}”…</p>
            <ProgressBar aria-label="Đang đọc tệp" />
            <Button size="small" onClick={props.onCancel}>
              Dừng đọc
            </Button>
          </div>
        )}
        {problem && <ErrorNotice message={describe(problem)} />}
      </section>
      <section className={styles.paste}>
        <Field
          label="Hoặc dán bảng chép từ Excel, Word (Ctrl+V)"
          hint="Chép cả hàng tiêu đề thì chương trình nhận ra cột chắc chắn hơn."
          {...(noWords ? { validationMessage: 'Vùng vừa dán không có chữ nào.' } : {})}
        >
          <Textarea
            className={styles.pasteBox ?? ''}
            ref={box}
            textarea={{ className: styles.pasteText ?? '' }}
            value={typed}
            disabled={working !== null}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button
          icon={<ClipboardPasteRegular />}
          disabledFocusable={typed.trim() === ''}
          onClick={() => take({ html: '', text: typed })}
        >
          Đọc bảng đã dán
        </Button>
      </section>
    </div>
  )
}
