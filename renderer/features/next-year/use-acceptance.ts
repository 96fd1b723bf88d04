import { useMemo, useState } from 'react'
import { keptHeadings } from '../../../shared/plans/kept-headings.ts'
import type { NextYear, NextYearChange } from '../../../shared/plans/next-year.ts'
import type { Plan } from '../../../shared/plans/plan.ts'

export type Acceptance = {
  /** Ids of the changes that will be made. */
  readonly accepted: ReadonlySet<string>
  /** Ids of those that cannot be made as things are chosen. */
  readonly impossible: ReadonlySet<string>
  /** Accepts or refuses changes. */
  readonly choose: (changes: readonly NextYearChange[], taken: boolean) => void
}

/** Which proposed changes someone takes; at first what is proposed as taken. */
export function useAcceptance(plan: Plan, { changes }: NextYear): Acceptance {
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map())
  return useMemo(() => {
    const wanted = new Set(
      changes.filter(change => own.get(change.id) ?? change.accepted).map(({ id }) => id),
    )
    const impossible = keptHeadings(plan, changes, wanted)
    return {
      accepted: new Set([...wanted].filter(id => !impossible.has(id))),
      impossible,
      choose: (chosen, taken) =>
        setOwn(now => new Map([...now, ...chosen.map(({ id }) => [id, taken] as const)])),
    }
  }, [plan, changes, own])
}
