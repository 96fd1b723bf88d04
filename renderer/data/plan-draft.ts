import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Output } from '../../shared/api/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { Saved } from './autosave.ts'
import { useClient } from './client.tsx'
import { factsOf, type PlanFacts, patchOf, withFacts } from './plan-facts.ts'
import { planKeys } from './plans.ts'
import { type Draft, type LeftDrafts, useAutosave } from './use-autosave.ts'

type Stored = Output<'plans.get'>
export type PlanDraft = Draft<PlanFacts>

const left: LeftDrafts<PlanFacts> = new Map()

const toSaved = (stored: Stored): Saved<PlanFacts> => ({ values: factsOf(stored.plan), rev: stored.rev })

/** The plan's facts as a draft that saves itself; every screen of the plan shares it. */
export function usePlanDraft(stored: Stored): PlanDraft {
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
