import type { KeyboardEvent } from 'react'

/** In a list of boxes ↑ ↓ Home End go from box to box; Space ticks, as everywhere. */
export function moveBetweenTicks(event: KeyboardEvent<HTMLElement>) {
  const { target, key } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:enabled')]
  const at = boxes.indexOf(target)
  const to =
    key === 'ArrowDown'
      ? at + 1
      : key === 'ArrowUp'
        ? at - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? boxes.length - 1
            : undefined
  if (to === undefined) return
  event.preventDefault()
  const next = boxes[to]
  next?.focus()
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
}
