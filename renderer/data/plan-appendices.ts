import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Client } from '../../shared/api/client.ts'
import type { Output } from '../../shared/api/contract.ts'
import type { Appendix, AppendixItem } from '../../shared/plans/appendix.ts'
import { type AppendicesChange, type AppendixSession, createAppendixSession } from './appendix-session.ts'
import { createPartAutosave, type PartAutosave, type PartSnapshot, type SavedPart } from './part-autosave.ts'
import { adoptAppendices, diffAppendices, mergeAppendices } from './plan-appendices-diff.ts'
import { planKeys } from './plans.ts'

type Stored = Output<'plans.get'>
type Appendices = readonly Appendix[]

/** The appendices of an open plan, and their saving. */
export type OpenAppendices = {
  readonly session: AppendixSession
  readonly autosave: PartAutosave<Appendices, AppendixItem>
  /** Goes from one state to another, as undo does; what another window changed meanwhile stays. */
  readonly step: (from: Appendices, to: Appendices) => void
  /** Takes in what is stored now. */
  readonly receive: (stored: Stored) => void
}

const saved = ({ plan, appendicesRev }: Stored): SavedPart<Appendices> => ({
  value: plan.appendices,
  rev: appendicesRev,
})

/** Opens a plan's appendices for editing: edits enter the history and are saved after a pause. */
export function openAppendices(
  client: Client,
  queries: QueryClient,
  stored: Stored,
  record: (change: AppendicesChange) => void,
): OpenAppendices {
  const { id } = stored.plan
  const session = createAppendixSession(stored.plan.appendices)
  const autosave = createPartAutosave({
    stored: saved(stored),
    current: session.appendices,
    replace: value => session.replace(value, 'elsewhere'),
    // A cell that is being typed in holds its words itself until they are entered.
    settled: async () => undefined,
    diff: diffAppendices,
    merge: mergeAppendices,
    adopt: adoptAppendices,
    save: async (diff, rev) => {
      const answer = await client.call('plans.saveAppendices', { id, appendicesRev: rev, ...diff })
      return answer.ok ? { ok: true, value: answer.value.appendicesRev } : answer
    },
    reload: async () => {
      const answer = await client.call('plans.get', { id })
      if (!answer.ok) return answer
      queries.setQueryData(planKeys.plan(id), answer.value)
      return { ok: true, value: saved(answer.value) }
    },
    now: () => new Date(),
  })
  session.subscribe((cause, change) => {
    if (cause === 'edit') record(change)
    if (cause !== 'elsewhere') autosave.touch()
  })
  return {
    session,
    autosave,
    step(from, to) {
      const now = session.appendices()
      session.replace(now === from ? to : mergeAppendices(from, now, to).value, 'undo')
    },
    receive: next => autosave.receive(saved(next)),
  }
}

/** How the saving of the appendices stands. */
export function useAppendicesSnapshot({ autosave }: OpenAppendices): PartSnapshot<AppendixItem> {
  return useSyncExternalStore(autosave.subscribe, autosave.snapshot)
}
