/** Pixels that the mouse may wander before a press counts as dragging. */
export const dragStart = 4

/**
 * Follows the mouse from a press until it is let go, wherever it goes.
 *
 * @param onEnd is told whether it was let go; false when Escape or the window's leaving ended it.
 */
export function trackDrag(onMove: (event: MouseEvent) => void, onEnd: (done: boolean) => void): void {
  const stop = (done: boolean) => {
    window.removeEventListener('mousemove', onMove)
    window.removeEventListener('mouseup', released)
    window.removeEventListener('keydown', pressed, true)
    window.removeEventListener('blur', left)
    onEnd(done)
  }
  const released = () => stop(true)
  const left = () => stop(false)
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop(false)
  }
  window.addEventListener('mousemove', onMove)
  window.addEventListener('mouseup', released)
  window.addEventListener('keydown', pressed, true)
  window.addEventListener('blur', left)
}
