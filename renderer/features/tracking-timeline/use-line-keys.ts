import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TimelineLine } from './timeline-lines.ts'

/**
 * The one task that the keyboard stands on: arrows, Page Up and Down, Home and End go through the tasks, past the
 * headings.
 *
 * @param reveal draws a line that is out of sight, so that it can take the keyboard.
 */
export function useLineKeys(lines: readonly TimelineLine[], reveal: (index: number) => void) {
  const tasks = lines.flatMap((line, index) => (line.kind === 'row' ? [index] : []))
  const [active, setActive] = useState(tasks[0] ?? 0)
  const moved = useRef(false)
  const list = useRef<HTMLUListElement>(null)
  const current = tasks.includes(active) ? active : (tasks[0] ?? 0)

  useEffect(() => {
    if (!moved.current) return
    // A line far away is drawn with the frame after the list was scrolled to it.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-line="${current}"] a`)?.focus({ preventScroll: true })
      moved.current = false
    })
    return () => cancelAnimationFrame(frame)
  })

  const go = (step: number) => {
    const at = Math.min(tasks.length - 1, Math.max(0, tasks.indexOf(current) + step))
    const next = tasks[at]
    if (next === undefined) return
    moved.current = true
    reveal(next)
    setActive(next)
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 15,
    PageUp: -15,
    Home: -tasks.length,
    End: tasks.length,
  }
  return {
    list,
    active: current,
    onFocus: (index: number) => setActive(index),
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      go(step)
    },
  }
}
