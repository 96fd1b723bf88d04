import { Button } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { printWindow } from './use-printing.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Prints the view's `PrintCopy`, by its button or Ctrl+P. */
export function PrintButton(props: {
  /** What a saved file is called, without its ending. */
  readonly title: string
  /** How it lies on paper, for the tooltip: `In ngang khổ A4`. */
  readonly paper: string
  /** Nothing to print yet. */
  readonly disabled?: boolean
}) {
  const { title, paper, disabled = false } = props
  const print = () => {
    if (!disabled) printWindow(title)
  }
  useShortcuts({ 'Ctrl+P': print })
  return (
    <Button
      size="small"
      icon={<PrintRegular />}
      disabledFocusable={disabled}
      title={`${paper} (Ctrl+P)`}
      onClick={print}
    >
      In
    </Button>
  )
}
