import type { Appendix, AppendixItem, Column } from '../../../shared/plans/appendix.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'
import { useExportList } from './use-export-list.ts'

/** Writes the rows and columns that are shown, in the order shown, as an Excel file of their own. */
export function ExportListDialog(props: {
  readonly planId: string
  readonly appendix: Appendix
  /** At least one. */
  readonly items: readonly AppendixItem[]
  readonly columns: readonly Column[]
  readonly onClose: () => void
}) {
  const { items, columns } = props
  const writing = useExportList()
  return (
    <SaveFileDialog
      title="Xuất danh sách"
      running={writing.isPending}
      path={writing.data}
      reason={writing.error}
      onWrite={(folder, overwrite) =>
        items.length > 0 &&
        writing.mutate({
          planId: props.planId,
          appendixId: props.appendix.id,
          items: items.map(({ id }) => id),
          columns: columns.map(({ field }) => field),
          folder,
          overwrite,
        })
      }
      onForget={writing.reset}
      onClose={props.onClose}
    >
      Tệp Excel gồm {items.filter(({ kind }) => kind === 'row').length} dòng và {columns.length} cột đang hiện
      trên màn hình, theo đúng thứ tự đang xem.
    </SaveFileDialog>
  )
}
