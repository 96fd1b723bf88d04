import { z } from 'zod'
import { type EntryDraft, entryDraft } from './entry-draft.ts'

const stored = z.record(z.string(), entryDraft)

/** Where drafts are kept over a restart: the part of the window's storage that is needed. */
export type DraftShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type DraftStore = {
  readonly get: (key: string) => EntryDraft | undefined
  readonly put: (key: string, draft: EntryDraft) => void
  readonly drop: (key: string) => void
  /** The keys of all drafts; the same set until one comes or goes. */
  readonly keys: () => ReadonlySet<string>
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * What is being entered on the rows of a plan and is not saved yet: it stays when its row is left, when saving fails
 * and, as far as the shelf serves, when the program ends.
 *
 * @param name under which the shelf keeps them.
 * @param shelf undefined where there is none.
 */
export function createDraftStore(name: string, shelf: DraftShelf | undefined): DraftStore {
  const drafts = new Map<string, EntryDraft>(Object.entries(readShelf(name, shelf)))
  const listeners = new Set<() => void>()
  let keys: ReadonlySet<string> = new Set(drafts.keys())
  const changed = () => {
    if (keys.size !== drafts.size || [...drafts.keys()].some(key => !keys.has(key)))
      keys = new Set(drafts.keys())
    try {
      if (drafts.size === 0) shelf?.removeItem(name)
      else shelf?.setItem(name, JSON.stringify(Object.fromEntries(drafts)))
    } catch {
      // A full or forbidden shelf: the drafts stay as long as the window does.
    }
    for (const listener of listeners) listener()
  }
  return {
    get: key => drafts.get(key),
    put: (key, draft) => {
      drafts.set(key, draft)
      changed()
    },
    drop: key => {
      if (drafts.delete(key)) changed()
    },
    keys: () => keys,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readShelf(name: string, shelf: DraftShelf | undefined): Readonly<Record<string, EntryDraft>> {
  try {
    return stored.parse(JSON.parse(shelf?.getItem(name) ?? '{}'))
  } catch {
    return {}
  }
}
