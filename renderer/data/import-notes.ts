import { useSyncExternalStore } from 'react'
import type { Output } from '../../shared/api/contract.ts'

export type ImportNotes = Output<'plans.importFile'>['notes']

const notes = new Map<string, ImportNotes>()
const listeners = new Set<() => void>()
const none: ImportNotes = []

/** Keeps what an import said of a plan until the window closes. */
export function keepImportNotes(planId: string, found: ImportNotes) {
  notes.set(planId, found)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the import of this plan said, in this session; empty for a plan that was not imported. */
export function useImportNotes(planId: string): ImportNotes {
  return useSyncExternalStore(subscribe, () => notes.get(planId) ?? none)
}
