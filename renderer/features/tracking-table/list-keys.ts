import type { ReportedStatus } from '../../../shared/tasks/progress.ts'
import { statusOfDigit } from './status-choice.tsx'

/** What a key means on the list. */
export type ListAction =
  | { readonly kind: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'history' | 'toggle' | 'all' | 'leave' }
  | { readonly kind: 'status'; readonly status: ReportedStatus }

/** How many rows a page is. */
const page = 10
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', page],
  ['PageUp', -page],
  ['End', Number.POSITIVE_INFINITY],
  ['Home', Number.NEGATIVE_INFINITY],
])

type Key = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key asks of the list; undefined for keys that are not the list's. */
export function keyAction(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  readOnly: boolean,
): ListAction | undefined {
  const held = ctrlKey || metaKey
  if (altKey) return undefined
  const by = steps.get(key)
  if (by !== undefined) return { kind: 'move', by, extend: shiftKey && !readOnly }
  if (held) return key.toLowerCase() === 'a' && !readOnly ? { kind: 'all' } : undefined
  if (key === 'Enter') return { kind: shiftKey || readOnly ? 'history' : 'open' }
  if (key === 'Escape') return { kind: 'leave' }
  if (readOnly) return undefined
  if (key === ' ') return { kind: 'toggle' }
  const status = statusOfDigit(key)
  return status === undefined ? undefined : { kind: 'status', status }
}
