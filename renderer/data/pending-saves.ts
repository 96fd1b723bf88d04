type Pending = { readonly flush: () => Promise<boolean>; readonly unsaved: () => boolean }

const open = new Set<Pending>()

/**
 * Enters a draft that must be saved before the window goes.
 *
 * @returns how to take it out again.
 */
export function registerPending(pending: Pending): () => void {
  open.add(pending)
  return () => open.delete(pending)
}

/** Saves every open draft now; answers whether all of them are stored. */
export async function flushAll(): Promise<boolean> {
  const answers = await Promise.all([...open].map(pending => pending.flush()))
  return answers.every(Boolean)
}

const anyUnsaved = () => [...open].some(pending => pending.unsaved())

/**
 * Saves drafts when the window is hidden, left or closed. While something is unsaved the window is held; once all is
 * stored, a window that can close itself does. When saving fails it stays, and the host asks the person.
 *
 * @param closesItself whether the window may be closed by its page: the program's own may, a browser's tab may not.
 * @returns how to stop.
 */
export function saveBeforeLeaving(closesItself: () => Promise<boolean>): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') void flushAll()
  }
  const leaving = (event: BeforeUnloadEvent) => {
    if (!anyUnsaved()) return
    event.preventDefault()
    void Promise.all([flushAll(), closesItself()]).then(([stored, mayClose]) => {
      if (stored && mayClose) window.close()
    })
  }
  const gone = () => void flushAll()
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('beforeunload', leaving)
  window.addEventListener('pagehide', gone)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('beforeunload', leaving)
    window.removeEventListener('pagehide', gone)
  }
}
