import { trackingColumns } from '../../../shared/documents/tracking-columns.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { useExportProgressList } from '../../data/progress-list.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

/** Writes the rows that are shown, in the order shown, as an Excel file. */
export function ExportTracking(props: {
  readonly planId: string
  readonly rows: readonly TrackedRow[]
  readonly onClose: () => void
}) {
  const { planId, rows } = props
  const writing = useExportProgressList()
  return (
    <SaveFileDialog
      title="Xuất danh sách theo dõi"
      running={writing.isPending}
      path={writing.data}
      reason={writing.error}
      onWrite={(folder, overwrite) =>
        writing.mutate({
          planId,
          rows: rows.map(({ rowId }) => rowId),
          columns: [...trackingColumns],
          folder,
          overwrite,
        })
      }
      onForget={writing.reset}
      onClose={props.onClose}
    >
      Tệp Excel gồm {rows.length} dòng đang hiện trên màn hình, theo đúng thứ tự đang xem.
    </SaveFileDialog>
  )
}
