import type { Plan } from '../../../shared/plans/plan.ts'
import { NameDialog } from '../../components/name-dialog.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useSaveAsTemplate } from '../../data/own-templates.ts'

/** Keeps a plan as the commune's own template, from which plans of other years start. */
export function SaveAsTemplateDialog(props: {
  readonly plan: Plan
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { plan, onClose } = props
  const saving = useSaveAsTemplate(plan.id)
  const notify = useNotify()
  const save = (title: string) =>
    saving.mutate(title, {
      onSuccess: template => {
        notify({ text: `Đã lưu mẫu “${template.title}”` })
        onClose()
      },
    })
  return (
    <NameDialog
      open={props.open}
      title="Lưu làm mẫu"
      label="Tên mẫu"
      suggested={`Mẫu của ${plan.letterhead.unitKind} ${plan.letterhead.communeName}`}
      missing="Nhập tên mẫu."
      submit="Lưu làm mẫu"
      busy={saving.isPending}
      problem={saving.isError ? describeProblem(saving.error) : null}
      onSubmit={save}
      onClose={() => {
        saving.reset()
        onClose()
      }}
    >
      <p>
        Mẫu giữ nguyên cấu trúc, câu chữ và phụ lục của kế hoạch này; tên đơn vị, năm và người ký được để
        trống để điền lại khi tạo kế hoạch mới.
      </p>
    </NameDialog>
  )
}
