import { useSyncExternalStore } from 'react'
import { createDraftStore, type DraftShelf, type DraftStore } from './draft-store.ts'

/** One store a plan for as long as the window lives: leaving the view leaves the drafts. */
const stores = new Map<string, DraftStore>()

function windowShelf(): DraftShelf | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** The drafts of a plan. */
export function draftsOf(planId: string): DraftStore {
  const known = stores.get(planId) ?? createDraftStore(`so-ke-hoach.progress-drafts.${planId}`, windowShelf())
  stores.set(planId, known)
  return known
}

/** The keys of a plan's drafts, as they come and go. */
export function useDraftKeys(store: DraftStore): ReadonlySet<string> {
  return useSyncExternalStore(store.subscribe, store.keys)
}
