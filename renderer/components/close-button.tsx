import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'

/** The cross of a pane or a bar that Escape closes, too. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label="Đóng (Esc)"
      title="Đóng (Esc)"
      onClick={onClose}
    />
  )
}
