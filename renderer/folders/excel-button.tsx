import { Button } from '@fluentui/react-components'
import { TableRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { SaveFileDialog } from './save-file-dialog.tsx'

/** A way to write something, as far as its button needs it. */
export type ListWriting = {
  readonly isPending: boolean
  /** The file's path, once it is written. */
  readonly data: string | undefined
  readonly error: Error | null
  readonly reset: () => void
}

/** Writes what a view shows as an Excel file, into a folder that is asked for. */
export function ExcelButton(props: {
  /** What is written: `Chỉ tiêu năm 2026`. */
  readonly title: string
  /** Nothing to write. */
  readonly disabled: boolean
  readonly writing: ListWriting
  readonly onWrite: (folder: string, overwrite: boolean) => void
  /** What will be in the file. */
  readonly children: ReactNode
}) {
  const { disabled, writing } = props
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="small"
        icon={<TableRegular />}
        disabledFocusable={disabled}
        onClick={() => !disabled && setAsking(true)}
      >
        Xuất Excel…
      </Button>
      {asking && (
        <SaveFileDialog
          title={`Xuất Excel: ${props.title}`}
          running={writing.isPending}
          path={writing.data}
          reason={writing.error}
          onWrite={props.onWrite}
          onForget={writing.reset}
          onClose={() => {
            setAsking(false)
            writing.reset()
          }}
        >
          {props.children}
        </SaveFileDialog>
      )}
    </>
  )
}
