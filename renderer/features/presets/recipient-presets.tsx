import type { Recipients } from '../../../shared/plans/plan.ts'
import { PresetMenu } from './preset-menu.tsx'

/** A menu over the commune's usual lists of recipients: apply one, keep the present list as another. */
export function RecipientPresets(props: {
  readonly value: Recipients
  readonly onApply: (recipients: Recipients) => void
}) {
  const { value } = props
  return (
    <PresetMenu
      kind="recipients"
      label="Danh sách mẫu"
      saveLabel="Lưu danh sách hiện tại thành mẫu…"
      emptyHint="Chưa có danh sách mẫu nào"
      suggestedName="Nơi nhận kế hoạch"
      savable={value.items.length > 0}
      make={(id, name) => ({
        id,
        name,
        kind: 'recipients',
        recipients: { items: [...value.items], archive: value.archive },
      })}
      describeOne={preset =>
        preset.kind === 'recipients' ? `${preset.recipients.items.length} nơi nhận` : ''
      }
      onApply={preset => preset.kind === 'recipients' && props.onApply(preset.recipients)}
    />
  )
}
