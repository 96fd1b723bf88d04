import { useEffect, useEffectEvent } from 'react'

/** Handlers by key: `Ctrl+K`, `Alt+1`, `Escape`. */
export type Shortcuts = Readonly<Record<string, () => void>>

function nameOf(event: KeyboardEvent): string {
  // Unikey and other layouts change `key` of Alt+digit, never `code`.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const held = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ].filter(Boolean)
  return [...held, key].join('+')
}

/** Listens for keys in the whole window while the component is shown. */
export function useShortcuts(shortcuts: Shortcuts) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const name = nameOf(event)
    const handler = Object.hasOwn(shortcuts, name) ? shortcuts[name] : undefined
    if (handler === undefined) return
    event.preventDefault()
    // A question that is open comes first; nothing opens over it.
    if (document.querySelector('[aria-modal="true"]') === null) handler()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
