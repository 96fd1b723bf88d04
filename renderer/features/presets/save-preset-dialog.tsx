import { describe } from '../../../shared/errors.ts'
import type { Preset } from '../../../shared/settings/presets-api.ts'
import { NameDialog } from '../../components/name-dialog.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useSavePreset } from '../../data/presets.ts'

/** Names a preset and keeps it; a name that is taken replaces that one, and says so before. */
export function SavePresetDialog(props: {
  readonly title: string
  readonly suggestedName: string
  readonly known: readonly Preset[]
  readonly make: (id: string, name: string) => Preset
  readonly onClose: () => void
}) {
  const saving = useSavePreset()
  const notify = useNotify()
  const takenBy = (name: string) => props.known.find(preset => preset.name === name)
  const save = (name: string) =>
    saving.mutate(props.make(takenBy(name)?.id ?? crypto.randomUUID(), name), {
      onSuccess: () => {
        notify({ text: `Đã lưu mẫu “${name}”` })
        props.onClose()
      },
    })
  return (
    <NameDialog
      open
      title={props.title}
      label="Tên mẫu"
      suggested={props.suggestedName}
      missing="Nhập tên để sau này dễ chọn."
      submit="Lưu mẫu"
      caution={name =>
        takenBy(name) && {
          message: 'Đã có mẫu tên này; lưu sẽ thay nội dung của mẫu đó.',
          submit: 'Thay mẫu',
        }
      }
      busy={saving.isPending}
      problem={saving.isError ? describe(errorOf(saving.error)) : null}
      onSubmit={save}
      onClose={props.onClose}
    />
  )
}
