import { useExportPlanFile } from '../../data/exchange.ts'
import { SaveFileDialog } from '../../folders/save-file-dialog.tsx'

/** Writes a plan with its log as a file to carry to another machine. */
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
      Kế hoạch cùng toàn bộ nhật ký tiến độ được lưu thành một tệp .khxa. Chép tệp sang máy kia rồi chọn “Nhập
      văn bản”: máy chưa có kế hoạch thì nhận cả kế hoạch, máy đã có thì gộp tiến độ.
    </SaveFileDialog>
  )
}
