/**
 * Puts plain text on the clipboard, within a click or a key press. The page is given no clipboard permission, so it
 * answers a copy that it asks for itself.
 *
 * @returns whether it is there.
 */
export function copyText(text: string): boolean {
  let written = false
  const answer = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    written = true
  }
  document.addEventListener('copy', answer, { capture: true })
  try {
    return document.execCommand('copy') && written
  } finally {
    document.removeEventListener('copy', answer, { capture: true })
  }
}
