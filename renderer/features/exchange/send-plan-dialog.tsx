import { useExportPlanFile } from '../../data/exchange.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

/** Writes a plan with all that goes with it as a file to carry to another machine. */
export function SendPlanDialog(props: { readonly planId: string; readonly onClose: () => void }) {
  const sending = useExportPlanFile()
  return (
    <SaveFileDialog
      title="Chuyển sang máy khác"
      submit="Lưu tệp"
      running={sending.isPending}
      path={sending.data}
      reason={sending.error}
      onWrite={(folder, overwrite) => sending.mutate({ planId: props.planId, folder, overwrite })}
      onForget={() => sending.reset()}
      onClose={props.onClose}
    >
      Kế hoạch cùng nhật ký tiến độ, lịch báo cáo, các phiếu đã gửi và đã nhận, các báo cáo và bản sửa đổi đã
      ban hành được lưu thành một tệp .khxa. Chép tệp sang máy kia rồi chọn “Nhập văn bản” ở Trang chủ: máy
      chưa có kế hoạch thì nhận tất cả, máy đã có thì gộp phần còn thiếu và hỏi lại những chỗ khác nhau.
    </SaveFileDialog>
  )
}
