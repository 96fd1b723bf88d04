import type { ReactNode } from 'react'
import { trackingColumns } from '../../shared/documents/tracking-columns.ts'
import { useExportProgressList } from '../data/progress-list.ts'
import { SaveFileDialog } from '../folders/save-file-dialog.tsx'

/** Writes how rows stand today, in this order, as an Excel file. */
export function ExportRows(props: {
  readonly planId: string
  readonly title: string
  /** At least one. */
  readonly rowIds: readonly string[]
  /** What will be in the file. */
  readonly children: ReactNode
  readonly onClose: () => void
}) {
  const writing = useExportProgressList()
  return (
    <SaveFileDialog
      title={props.title}
      running={writing.isPending}
      path={writing.data}
      reason={writing.error}
      onWrite={(folder, overwrite) =>
        writing.mutate({
          planId: props.planId,
          rows: [...props.rowIds],
          columns: [...trackingColumns],
          folder,
          overwrite,
        })
      }
      onForget={writing.reset}
      onClose={props.onClose}
    >
      {props.children}
    </SaveFileDialog>
  )
}
