import type { Direction, Move } from './grid-moves.ts'

/** What a key asks of the grid while no cell is being edited. */
export type GridCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | {
      readonly kind:
        | RowCommand
        | 'selectAll'
        | 'selectRows'
        | 'selectColumns'
        | 'edit'
        | 'menu'
        | 'find'
        | 'leave'
    }

/** What the menu of the grid offers too. */
export type RowCommand =
  | 'clear'
  | 'fillDown'
  | 'insertBefore'
  | 'insertAfter'
  | 'remove'
  | 'duplicate'
  | 'moveUp'
  | 'moveDown'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Which way an arrow key points. */
export function directionOf(key: string): Direction | undefined {
  return Object.hasOwn(arrows, key) ? arrows[key] : undefined
}

/** The part of a keyboard event that says which key it is. */
export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

function moveOf(key: string, ctrl: boolean): Move | null {
  const direction = directionOf(key)
  if (direction) return { to: ctrl ? 'edge' : 'cell', direction }
  if (key === 'Home') return { to: ctrl ? 'start' : 'rowStart' }
  if (key === 'End') return { to: ctrl ? 'end' : 'rowEnd' }
  if (key === 'PageUp' && !ctrl) return { to: 'pageUp' }
  if (key === 'PageDown' && !ctrl) return { to: 'pageDown' }
  return null
}

/** Keys with Ctrl, by the letter on them: Unikey changes what they write, never which they are. */
function ctrlCommand({ key, code, shiftKey }: Key): GridCommand | null {
  if (code === 'KeyA' && !shiftKey) return { kind: 'selectAll' }
  if (code === 'KeyD') return { kind: shiftKey ? 'duplicate' : 'fillDown' }
  if (code === 'KeyF' && !shiftKey) return { kind: 'find' }
  if (code === 'Space' && !shiftKey) return { kind: 'selectColumns' }
  if (key === '+' || code === 'NumpadAdd' || (code === 'Equal' && shiftKey)) return { kind: 'insertBefore' }
  if (key === '-' || code === 'NumpadSubtract') return { kind: 'remove' }
  return null
}

function plainCommand({ key, code, shiftKey }: Key): GridCommand | null {
  switch (key) {
    case 'Tab':
      return { kind: 'tab', back: shiftKey }
    case 'Enter':
      return { kind: 'enter', back: shiftKey }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return shiftKey ? null : { kind: 'clear' }
    case 'Insert':
      return shiftKey ? null : { kind: 'insertBefore' }
    case 'ContextMenu':
      return { kind: 'menu' }
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null
    case 'Escape':
      return { kind: 'leave' }
  }
  return code === 'Space' && shiftKey ? { kind: 'selectRows' } : null
}

/** The command of a key; null when it is not one of the grid's, as of a letter that begins an edit. */
export function commandOf(event: Key): GridCommand | null {
  const ctrl = event.ctrlKey || event.metaKey
  if (event.altKey) {
    if (ctrl || !event.shiftKey) return null
    if (event.key === 'ArrowUp') return { kind: 'moveUp' }
    return event.key === 'ArrowDown' ? { kind: 'moveDown' } : null
  }
  const move = moveOf(event.key, ctrl)
  if (move) return { kind: 'move', move, extend: event.shiftKey }
  return ctrl ? ctrlCommand(event) : plainCommand(event)
}
