import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Output } from '../../shared/api/contract.ts'
import type { Result } from '../../shared/result.ts'
import { editorToPlan } from '../editor/editor-to-plan.ts'
import type { Saved, SaveState } from './autosave.ts'
import { useClient } from './client.tsx'
import { type OpenPlan, type PlanBodyDraft, useOpenPlan } from './plan-body.ts'
import { factsOf, type PlanFacts, patchOf, withFacts } from './plan-facts.ts'
import { planKeys } from './plans.ts'
import { type Draft, type LeftDrafts, useAutosave } from './use-autosave.ts'
import { useUndoKeys } from './use-undo-keys.ts'

type Stored = Output<'plans.get'>

/** An open plan's facts and text. State, time, error and flush are of both together. */
export type PlanDraft = Draft<PlanFacts> & { readonly body: PlanBodyDraft }

const left: LeftDrafts<PlanFacts> = new Map()

const toSaved = (stored: Stored): Saved<PlanFacts> => ({ values: factsOf(stored.plan), rev: stored.rev })

/** The facts as a draft that saves itself. */
function useFactsDraft(stored: Stored): Draft<PlanFacts> {
  const client = useClient()
  const queries = useQueryClient()
  const { id } = stored.plan
  const saved = useMemo(() => toSaved(stored), [stored])

  function keep(answer: Result<Stored>): Result<Saved<PlanFacts>> {
    if (!answer.ok) return answer
    queries.setQueryData(planKeys.plan(id), answer.value)
    return { ok: true, value: toSaved(answer.value) }
  }

  const source = {
    save: async (edits: Partial<PlanFacts>, values: PlanFacts, rev: number) => {
      const plan = withFacts(stored.plan, { ...values, ...edits })
      const patch = patchOf(Object.keys(edits) as (keyof PlanFacts)[], plan)
      return keep(await client.call('plans.update', { id, rev, patch: toJson(patch) }))
    },
    reload: async () => keep(await client.call('plans.get', { id })),
  }
  return useAutosave(id, saved, source, left)
}

/** The contract's arrays are mutable by type; a copy satisfies it and keeps the draft's own lists apart. */
function toJson<T>(value: T): T {
  return structuredClone(value)
}

const inText = ['bases', 'lead', 'closing'] as const
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * The bases and the two sentences are written in the text and stored with the facts: what is typed goes into the
 * draft at once, what comes into the draft from elsewhere goes into the text.
 */
function useSentencesInText({ session }: OpenPlan, { values, set }: Draft<PlanFacts>) {
  useEffect(() => {
    let shown = session.state().doc
    return session.subscribe(change => {
      const { doc } = session.state()
      if (change === null || change === 'elsewhere') {
        shown = doc
        return
      }
      // Typing in the body leaves these nodes the very same.
      const changed = doc.children.some(
        (node, index) => node.attrs['number'] === undefined && node !== shown.maybeChild(index),
      )
      const fewer = doc.childCount !== shown.childCount
      shown = doc
      if (!changed && !fewer) return
      const { bases, lead, closing } = editorToPlan(doc)
      set('bases', bases)
      set('lead', lead)
      set('closing', closing)
    })
  }, [session, set])
  const { bases, lead, closing } = values
  // Before the next key can be pressed, lest an old value be taken for a change from elsewhere.
  useLayoutEffect(() => {
    const shown = editorToPlan(session.state().doc)
    const given = { bases, lead, closing }
    const different = inText.filter(field => !same(shown[field], given[field]))
    if (different.length === 0) return
    session.replace(Object.fromEntries(different.map(field => [field, given[field]])))
  }, [session, bases, lead, closing])
}

/** Edits of the form enter the plan's one order of undo. */
function useRecorded(plan: OpenPlan, draft: Draft<PlanFacts>): Draft<PlanFacts>['set'] {
  const { history, onFact } = plan
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
    onFact.set = (field, value) => draft.set(field as keyof PlanFacts, value as PlanFacts[keyof PlanFacts])
  })
  return (field, value) => {
    const before = latest.current.values[field]
    if (same(before, value)) return
    history.recordFact(field, before, value)
    plan.session.endStep()
    draft.set(field, value)
  }
}

const worst: readonly SaveState[] = ['failed', 'saving', 'dirty', 'saved']

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** An open plan as a draft that saves itself; every screen of the plan shares it. */
export function usePlanDraft(stored: Stored): PlanDraft {
  const facts = useFactsDraft(stored)
  const plan = useOpenPlan(stored, facts.values)
  useSentencesInText(plan, facts)
  const set = useRecorded(plan, facts)
  useUndoKeys(plan.history)
  return {
    ...facts,
    set,
    state: worst.find(state => state === facts.state || state === plan.state) ?? 'saved',
    savedAt: later(facts.savedAt, plan.savedAt),
    error: facts.error ?? plan.error,
    flush: async () => (await Promise.all([facts.flush(), plan.flush()])).every(Boolean),
    body: plan,
  }
}
