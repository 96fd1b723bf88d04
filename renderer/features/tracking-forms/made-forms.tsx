import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import styles from '../../styles/tracking-forms.module.css'

/** The forms that were written, and the way to them. */
export function MadeForms(props: {
  readonly files: readonly { readonly unit: string; readonly path: string }[]
  readonly onReveal: (path: string) => void
}) {
  const { files } = props
  const [first] = files
  const way = useRef<HTMLButtonElement>(null)
  // What had the focus is gone with the form.
  useEffect(() => way.current?.focus(), [])
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>Đã tạo {files.length} phiếu.</MessageBarTitle>
        <span>Gửi mỗi tệp cho đúng đơn vị, qua Zalo hoặc thư điện tử.</span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <ul className={styles.made} tabIndex={0} aria-label="Các phiếu đã tạo">
          {files.map(({ path }) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
        {first && (
          <Button ref={way} icon={<FolderOpenRegular />} onClick={() => props.onReveal(first.path)}>
            Mở thư mục
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
