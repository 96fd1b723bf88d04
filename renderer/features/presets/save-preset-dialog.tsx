import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Preset } from '../../../shared/settings/presets-api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
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
  const [name, setName] = useState(props.suggestedName)
  const saving = useSavePreset()
  const notify = useNotify()
  const trimmed = name.trim()
  const taken = props.known.find(preset => preset.name === trimmed)
  const save = () => {
    if (trimmed === '' || saving.isPending) return
    saving.mutate(props.make(taken?.id ?? crypto.randomUUID(), trimmed), {
      onSuccess: () => {
        notify({ text: `Đã lưu mẫu “${trimmed}”` })
        props.onClose()
      },
    })
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            // The form that this stands in, across the portal, is not meant.
            event.stopPropagation()
            save()
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent>
              <Field
                label="Tên mẫu"
                required
                {...(trimmed === '' ? { validationMessage: 'Nhập tên để sau này dễ chọn.' } : {})}
                {...(taken
                  ? {
                      validationState: 'warning' as const,
                      validationMessage: 'Đã có mẫu tên này; lưu sẽ thay nội dung của mẫu đó.',
                    }
                  : {})}
              >
                <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
              </Field>
              {saving.isError && <ErrorNotice message={describe(errorOf(saving.error))} />}
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={trimmed === '' || saving.isPending}
              >
                {taken ? 'Thay mẫu' : 'Lưu mẫu'}
              </Button>
              <Button onClick={props.onClose}>Hủy</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
