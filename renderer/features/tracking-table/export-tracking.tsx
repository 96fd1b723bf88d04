import { trackingColumns } from '../../../shared/documents/tracking-columns.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { errorOf } from '../../data/client.tsx'
import { useExportProgressList } from '../../data/progress-list.ts'
import { SaveListDialog } from '../../folders/save-list-dialog.tsx'

/** Writes the rows that are shown, in the order shown, as an Excel file. */
export function ExportTracking(props: {
  readonly planId: string
  readonly rows: readonly TrackedRow[]
  readonly onClose: () => void
}) {
  const { planId, rows } = props
  const writing = useExportProgressList()
  return (
    <SaveListDialog
      title="Xuất danh sách theo dõi"
      running={writing.isPending}
      path={writing.data}
      error={writing.isError ? errorOf(writing.error) : null}
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
    </SaveListDialog>
  )
}
