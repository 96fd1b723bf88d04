import { NameDialog } from '../../components/name-dialog.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useKeepVersion } from '../../data/versions.ts'

/** Keeps the plan as it stands under a name, so that it can be found and brought back. */
export function KeepVersionDialog(props: {
  readonly planId: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { onClose } = props
  const keeping = useKeepVersion(props.planId)
  const notify = useNotify()
  const keep = (name: string) =>
    keeping.mutate(name, {
      onSuccess: version => {
        notify({ text: `Đã lưu phiên bản “${version.name}”` })
        onClose()
      },
    })
  return (
    <NameDialog
      open={props.open}
      title="Lưu phiên bản"
      label="Tên phiên bản"
      hint="Ví dụ: Bản gửi các phòng góp ý"
      missing="Nhập tên để sau này dễ tìm."
      submit="Lưu phiên bản"
      busy={keeping.isPending}
      problem={keeping.isError ? describeProblem(keeping.error) : null}
      onSubmit={keep}
      onClose={() => {
        keeping.reset()
        onClose()
      }}
    />
  )
}
