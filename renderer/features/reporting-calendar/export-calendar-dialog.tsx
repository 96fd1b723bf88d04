import { useExportCalendar } from '../../data/progress.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

export type CalendarFormat = 'ics' | 'xlsx'

const words = {
  ics: {
    submit: 'Xuất lịch',
    what: 'Tệp .ics gồm các ngày báo cáo và thời hạn từ hôm nay trở đi, mỗi hạn được nhắc lúc 9 giờ sáng hôm trước. Mở được bằng lịch trên điện thoại hoặc Outlook.',
  },
  xlsx: {
    submit: 'Xuất Excel',
    what: 'Tệp Excel gồm chế độ báo cáo và mọi ngày báo cáo trong năm.',
  },
} as const satisfies Record<CalendarFormat, object>

/** Writes the calendar for Excel, or for the calendar of a phone or of Outlook. */
export function ExportCalendarDialog(props: {
  readonly planId: string
  readonly format: CalendarFormat
  readonly onClose: () => void
}) {
  const { planId, format } = props
  const writing = useExportCalendar()
  const { submit, what } = words[format]
  return (
    <SaveFileDialog
      title={format === 'ics' ? 'Xuất lịch' : 'Xuất Excel: Lịch báo cáo'}
      submit={submit}
      running={writing.isPending}
      path={writing.data}
      reason={writing.error}
      onWrite={(folder, overwrite) => writing.mutate({ planId, format, folder, overwrite })}
      onForget={writing.reset}
      onClose={props.onClose}
    >
      {what}
    </SaveFileDialog>
  )
}
