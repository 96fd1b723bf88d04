import { registerPending } from './pending-saves.ts'

/** Lets the window's closing wait for words that a field has not handed on yet. */
export function flushHeld(commit: () => void): () => void {
  return registerPending({
    flush: async () => {
      commit()
      return true
    },
    unsaved: () => true,
  })
}
