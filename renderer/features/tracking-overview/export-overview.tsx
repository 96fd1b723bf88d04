import { Button } from '@fluentui/react-components'
import { TableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Period } from '../../../shared/tasks/period.ts'
import { useExportOverview } from '../../data/export-overview.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

/** Writes what the overview shows as an Excel file. */
export function ExportOverview(props: {
  readonly planId: string
  readonly period: Period
  readonly title: string
  /** Nothing to write yet. */
  readonly disabled: boolean
}) {
  const { planId, period, disabled } = props
  const [asking, setAsking] = useState(false)
  const writing = useExportOverview()
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
          onWrite={(folder, overwrite) => writing.mutate({ planId, period, folder, overwrite })}
          onForget={writing.reset}
          onClose={() => setAsking(false)}
        >
          Tệp Excel gồm số liệu theo nhóm và theo đơn vị, các thay đổi so với kỳ trước, và danh sách mọi nhiệm
          vụ, chỉ tiêu, việc quá hạn lâu nhất ở trên.
        </SaveFileDialog>
      )}
    </>
  )
}
