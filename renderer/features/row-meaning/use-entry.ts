import { useState } from 'react'
import { sameData } from '../../../shared/versions/same-data.ts'

/**
 * What is being typed over a value. It begins anew when the value is another one, as after undo; the fields stay, and
 * with them the keyboard.
 */
export function useEntry<V, E>(value: V, entryOf: (value: V) => E): readonly [E, (entry: E) => void] {
  const [begun, setBegun] = useState(value)
  const [entry, setEntry] = useState(() => entryOf(value))
  if (!sameData(begun, value)) {
    setBegun(value)
    setEntry(entryOf(value))
  }
  return [entry, setEntry]
}
