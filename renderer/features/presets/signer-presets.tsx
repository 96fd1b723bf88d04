import type { Signature } from '../../../shared/plans/plan.ts'
import { PresetMenu } from './preset-menu.tsx'

/** A menu over the commune's signers, each with the lines above the name: apply one, keep the present one as another. */
export function SignerPresets(props: {
  readonly value: Signature
  readonly onApply: (signature: Signature) => void
}) {
  const { value } = props
  return (
    <PresetMenu
      kind="signature"
      label="Người ký mẫu"
      saveLabel="Lưu người ký hiện tại thành mẫu…"
      emptyHint="Chưa có người ký mẫu nào"
      suggestedName={value.name}
      savable={value.authority.some(line => line.trim() !== '')}
      make={(id, name) => ({
        id,
        name,
        kind: 'signature',
        signature: { authority: [...value.authority], name: value.name },
      })}
      describeOne={preset => (preset.kind === 'signature' ? preset.signature.authority.join(' / ') : '')}
      onApply={preset => preset.kind === 'signature' && props.onApply(preset.signature)}
    />
  )
}
