import type { Period } from '../../../shared/tasks/period.ts'
import { useExportOverview } from '../../data/export-overview.ts'
import { ExcelButton } from '../../folders/excel-button.tsx'

/** Writes what the overview shows as an Excel file. */
export function ExportOverview(props: {
  readonly planId: string
  readonly period: Period
  readonly title: string
  /** Nothing to write yet. */
  readonly disabled: boolean
}) {
  const { planId, period } = props
  const writing = useExportOverview()
  return (
    <ExcelButton
      title={props.title}
      disabled={props.disabled}
      writing={writing}
      onWrite={(folder, overwrite) => writing.mutate({ planId, period, folder, overwrite })}
    >
      Tệp Excel gồm số liệu theo nhóm và theo đơn vị, các thay đổi so với kỳ trước, và danh sách mọi nhiệm vụ,
      chỉ tiêu, việc quá hạn lâu nhất ở trên.
    </ExcelButton>
  )
}
