import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Output } from '../../shared/api/contract.ts'
import type { AppendixItem } from '../../shared/plans/appendix.ts'
import { isFrozen } from '../../shared/plans/plan-states.ts'
import { type FieldWords, refillRuns } from '../../shared/plans/refill-fields.ts'
import { fieldFacts, fieldWords } from '../../shared/plans/template-fields.ts'
import type { Result } from '../../shared/result.ts'
import { editorToPlan } from '../editor/editor-to-plan.ts'
import type { AppendixSession } from './appendix-session.ts'
import type { Saved, SaveState } from './autosave.ts'
import { useClient } from './client.tsx'
import type { PartSnapshot } from './part-autosave.ts'
import { useAppendicesSnapshot } from './plan-appendices.ts'
import { type OpenPlan, type PlanBodyDraft, useOpenPlan } from './plan-body.ts'
import { factsOf, type PlanFacts, patchOf, withFacts } from './plan-facts.ts'
import { planKeys } from './plans.ts'
import { type Draft, type LeftDrafts, useAutosave } from './use-autosave.ts'
import { useUndoKeys } from './use-undo-keys.ts'

type Stored = Output<'plans.get'>

/** An open plan's appendices as its screens use them. */
export type AppendicesDraft = PartSnapshot<AppendixItem> & {
  readonly session: AppendixSession
  /** The person has seen what another window wrote. */
  readonly dismiss: () => void
}

/** An open plan's facts, text and appendices. State, time, error and flush are of all together. */
export type PlanDraft = Draft<PlanFacts> & {
  readonly body: PlanBodyDraft
  readonly tables: AppendicesDraft
}

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

/** What the fields of a plan's text say by the form's facts; null for a plan whose text is frozen. */
function useFieldWords({ plan }: Stored, values: PlanFacts): FieldWords | null {
  const frozen = isFrozen(plan.state)
  const { unitKind, communeName, provinceKind, provinceName, year, signerName } = fieldFacts(
    withFacts(plan, values),
  )
  return useMemo(() => {
    const facts = { unitKind, communeName, provinceKind, provinceName, year, signerName }
    return frozen ? null : field => fieldWords(field, facts)
  }, [frozen, unitKind, communeName, provinceKind, provinceName, year, signerName])
}

/** Linked words follow the form as it is typed, in the text and in the two sentences. */
function useLinkedWords({ session, autosave }: OpenPlan, values: PlanFacts, wordsOf: FieldWords | null) {
  useLayoutEffect(() => {
    if (wordsOf !== null && session.refill(wordsOf)) autosave.touch()
  }, [session, autosave, wordsOf])
  return useMemo(
    () =>
      wordsOf === null
        ? values
        : {
            ...values,
            lead: refillRuns(values.lead, wordsOf),
            closing: refillRuns(values.closing, wordsOf),
          },
    [values, wordsOf],
  )
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
  const draft = useFactsDraft(stored)
  const plan = useOpenPlan(stored, draft.values)
  const wordsOf = useFieldWords(stored, draft.values)
  const facts = { ...draft, values: useLinkedWords(plan, draft.values, wordsOf) }
  useSentencesInText(plan, facts)
  const set = useRecorded(plan, facts)
  const tables = useAppendicesSnapshot(plan.tables)
  useUndoKeys(plan.history)
  const states = [facts.state, plan.state, tables.state]
  return {
    ...facts,
    set,
    state: worst.find(state => states.includes(state)) ?? 'saved',
    savedAt: later(later(facts.savedAt, plan.savedAt), tables.savedAt),
    error: facts.error ?? plan.error ?? tables.error,
    flush: async () =>
      (await Promise.all([facts.flush(), plan.flush(), plan.tables.autosave.flush()])).every(Boolean),
    body: plan,
    tables: { ...tables, session: plan.tables.session, dismiss: plan.tables.autosave.dismiss },
  }
}
