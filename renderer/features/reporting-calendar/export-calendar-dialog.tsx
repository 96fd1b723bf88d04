import { errorOf } from '../../data/client.tsx'
import { useExportCalendar } from '../../data/progress.ts'
import { SaveListDialog } from '../../folders/save-list-dialog.tsx'

/** Writes the reporting days and deadlines as an .ics file, for the calendar of a phone or of Outlook. */
export function ExportCalendarDialog(props: { readonly planId: string; readonly onClose: () => void }) {
  const writing = useExportCalendar()
  return (
    <SaveListDialog
      title="Xuất lịch"
      submit="Xuất lịch"
      running={writing.isPending}
      path={writing.data}
      error={writing.isError ? errorOf(writing.error) : null}
      onWrite={(folder, overwrite) => writing.mutate({ planId: props.planId, folder, overwrite })}
      onForget={writing.reset}
      onClose={props.onClose}
    >
      Tệp .ics gồm các ngày báo cáo và thời hạn còn lại trong năm, mở được bằng lịch trên điện thoại hoặc
      Outlook.
    </SaveListDialog>
  )
}
