import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Client } from '../../shared/api/client.ts'
import type { Output } from '../../shared/api/contract.ts'
import type { Block } from '../../shared/plans/block.ts'
import { copyPlugin } from '../editor/copy/copy-plugin.ts'
import { blocksOf } from '../editor/editor-to-plan.ts'
import { findPlugin } from '../editor/find/find-plugin.ts'
import { pastePlugin } from '../editor/paste/paste-plugin.ts'
import { createPlanSession, type PlanSession } from '../editor/plan-session.ts'
import { useClient } from './client.tsx'
import type { PartSnapshot, SavedPart } from './part-autosave.ts'
import { registerPending } from './pending-saves.ts'
import { type OpenAppendices, openAppendices } from './plan-appendices.ts'
import { type BodyAutosave, createBodyAutosave } from './plan-body-autosave.ts'
import type { PlanFacts } from './plan-facts.ts'
import { createPlanHistory, type PlanHistory } from './plan-history.ts'
import { planKeys } from './plans.ts'

type Stored = Output<'plans.get'>

/** A plan that is open: its text and appendices, their one order of undo, and the saving of both. */
export type OpenPlan = {
  readonly tables: OpenAppendices
  readonly session: PlanSession
  readonly history: PlanHistory
  readonly autosave: BodyAutosave
  /** How a step of the history that was made in a form is taken back. */
  readonly onFact: { set: (field: string, value: unknown) => void }
}

/** A plan's text as the screens around it use it. */
export type PlanBodyDraft = PartSnapshot<Block> & {
  readonly session: PlanSession
  readonly history: PlanHistory
  readonly flush: () => Promise<boolean>
  /** The person has seen what another window wrote. */
  readonly dismiss: () => void
}

const newId = () => crypto.randomUUID()

/** Plans that are open, or were left before all was stored: coming back finds them as they were. */
const open = new Map<string, OpenPlan & { users: number }>()

const savedBody = ({ plan, bodyRev }: Stored): SavedPart<readonly Block[]> => ({
  value: plan.body,
  rev: bodyRev,
})

function sourceOf(client: Client, queries: QueryClient, id: string) {
  return {
    save: async (
      { put, remove, order }: Parameters<Parameters<typeof createBodyAutosave>[0]['save']>[0],
      rev: number,
    ) => {
      const answer = await client.call('plans.saveBody', {
        id,
        bodyRev: rev,
        put: put.map(block => (block.kind === 'table' ? block : { ...block, text: [...block.text] })),
        remove: [...remove],
        order: order && [...order],
      })
      return answer.ok ? { ok: true as const, value: answer.value.bodyRev } : answer
    },
    reload: async () => {
      const answer = await client.call('plans.get', { id })
      if (!answer.ok) return answer
      queries.setQueryData(planKeys.plan(id), answer.value)
      return { ok: true as const, value: savedBody(answer.value) }
    },
  }
}

function openPlan(
  client: Client,
  queries: QueryClient,
  stored: Stored,
  facts: PlanFacts,
): OpenPlan & { users: number } {
  const session = createPlanSession(
    { bases: facts.bases, lead: facts.lead, closing: facts.closing, blocks: stored.plan.body },
    newId,
    [pastePlugin(newId), copyPlugin(), findPlugin()],
  )
  const autosave = createBodyAutosave({
    ...sourceOf(client, queries, stored.plan.id),
    stored: savedBody(stored),
    current: () => blocksOf(session.state().doc),
    replace: blocks => session.replace({ blocks }),
    settled: session.settled,
    now: () => new Date(),
  })
  const onFact: OpenPlan['onFact'] = { set: () => undefined }
  const history = createPlanHistory({
    undoText: session.undo,
    redoText: session.redo,
    setFact: (field, value) => onFact.set(field, value),
    setAppendices: (from, to) => tables.step(from, to),
    now: () => performance.now(),
  })
  const tables = openAppendices(client, queries, stored, history.recordAppendices)
  session.subscribe((change, newStep) => {
    if (change === 'edit') history.recordText(newStep)
    if (change === 'edit' || change === 'undo') autosave.touch()
  })
  return { session, tables, history, autosave, onFact, users: 0 }
}

/** Saves body and appendices when the plan is left; what cannot be stored is kept, and holds the window's closing. */
function useOpenWhileShown(id: string, plan: OpenPlan & { users: number }) {
  useEffect(() => {
    open.set(id, plan)
    plan.users++
    const flushBoth = async () =>
      (await Promise.all([plan.autosave.flush(), plan.tables.autosave.flush()])).every(Boolean)
    const leave = registerPending({
      flush: flushBoth,
      unsaved: () => [plan, plan.tables].some(({ autosave }) => autosave.snapshot().state !== 'saved'),
    })
    return () => {
      plan.users--
      void flushBoth().then(stored => {
        if (!stored) return
        leave()
        if (plan.users === 0) open.delete(id)
      })
    }
  }, [id, plan])
}

/**
 * The text of a plan, open from the first screen that asks for it to the last that leaves.
 *
 * @param facts the bases and sentences to begin with, edits of the form included.
 */
export function useOpenPlan(stored: Stored, facts: PlanFacts): OpenPlan & PlanBodyDraft {
  const client = useClient()
  const queries = useQueryClient()
  const { id } = stored.plan
  const [plan] = useState(() => open.get(id) ?? openPlan(client, queries, stored, facts))
  useOpenWhileShown(id, plan)
  useEffect(() => {
    plan.autosave.receive(savedBody(stored))
    plan.tables.receive(stored)
  }, [plan, stored])
  const snapshot = useSyncExternalStore(plan.autosave.subscribe, plan.autosave.snapshot)
  return { ...snapshot, ...plan, flush: plan.autosave.flush, dismiss: plan.autosave.dismiss }
}
