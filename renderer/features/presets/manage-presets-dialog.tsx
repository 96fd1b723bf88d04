import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import type { Preset } from '../../../shared/settings/presets-api.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemovePreset, useSavePreset } from '../../data/presets.ts'
import styles from '../../styles/presets.module.css'

/** Lists presets of one kind to remove some; plans keep what they were given. */
export function ManagePresetsDialog(props: {
  readonly title: string
  readonly presets: readonly Preset[]
  readonly describeOne: (preset: Preset) => string
  readonly onClose: () => void
}) {
  const removing = useRemovePreset()
  const saving = useSavePreset()
  const notify = useNotify()
  const problem = removing.error ?? saving.error
  const remove = (preset: Preset) =>
    removing.mutate(preset.id, {
      onSuccess: () =>
        notify({
          text: `Đã xóa mẫu “${preset.name}”`,
          action: { label: 'Hoàn tác', run: () => saving.mutate(preset) },
        }),
    })
  return (
    <DialogFrame open onClose={props.onClose}>
      <DialogBody>
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent>
          {props.presets.length === 0 && <p>Không còn mẫu nào.</p>}
          <ul className={styles.presets}>
            {props.presets.map(preset => (
              <li key={preset.id}>
                <span>
                  {preset.name}
                  <small>{props.describeOne(preset)}</small>
                </span>
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  title="Xóa mẫu này"
                  aria-label={`Xóa mẫu ${preset.name}`}
                  onClick={() => remove(preset)}
                />
              </li>
            ))}
          </ul>
          {problem && <ErrorNotice message={describe(errorOf(problem))} />}
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={props.onClose}>
            Đóng
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
