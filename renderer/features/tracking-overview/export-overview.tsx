import { trackingColumns } from '../../../shared/documents/tracking-columns.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { errorOf } from '../../data/client.tsx'
import { useExportProgressList } from '../../data/progress-list.ts'
import { SaveListDialog } from '../../folders/save-list-dialog.tsx'

/** Writes the rows behind the totals as an Excel file: overdue tasks first, then the others as the plan has them. */
export function ExportOverview(props: {
  readonly planId: string
  readonly rows: readonly TrackedRow[]
  readonly onClose: () => void
}) {
  const { planId, rows } = props
  const writing = useExportProgressList()
  const overdueFirst = rows.toSorted((left, right) => right.daysLate - left.daysLate)
  return (
    <SaveListDialog
      title="Xuất tổng quan"
      running={writing.isPending}
      path={writing.data}
      error={writing.isError ? errorOf(writing.error) : null}
      onWrite={(folder, overwrite) =>
        writing.mutate({
          planId,
          rows: overdueFirst.map(({ rowId }) => rowId),
          columns: [...trackingColumns],
          folder,
          overwrite,
        })
      }
      onForget={writing.reset}
      onClose={props.onClose}
    >
      Tệp Excel gồm {rows.length} nhiệm vụ, chỉ tiêu của kế hoạch như đến hôm nay, việc quá hạn lâu nhất ở
      trên.
    </SaveListDialog>
  )
}
