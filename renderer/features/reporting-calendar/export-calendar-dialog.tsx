import { useExportCalendar } from '../../data/progress.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

/** Writes the reporting days and deadlines as an .ics file, for the calendar of a phone or of Outlook. */
export function ExportCalendarDialog(props: { readonly planId: string; readonly onClose: () => void }) {
  const writing = useExportCalendar()
  return (
    <SaveFileDialog
      title="Xuất lịch"
      submit="Xuất lịch"
      running={writing.isPending}
      path={writing.data}
      reason={writing.error}
      onWrite={(folder, overwrite) => writing.mutate({ planId: props.planId, folder, overwrite })}
      onForget={writing.reset}
      onClose={props.onClose}
    >
      Tệp .ics gồm các ngày báo cáo và thời hạn còn lại trong năm, mở được bằng lịch trên điện thoại hoặc
      Outlook.
    </SaveFileDialog>
  )
}
