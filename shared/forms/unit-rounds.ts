import { unitIdentity } from '../organisations/unit-identity.ts'
import { periodAnswers } from '../tasks/period-answers.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import type { UnitRound } from './api.ts'
import { formUnits, isClosed } from './form-units.ts'

/** A form that was made for a unit. */
export type FormSent = {
  readonly unitKey: string
  readonly unit: string
  readonly round: number
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly path: string
  /** Ids of the rows that it asks for. */
  readonly asked: readonly string[]
}

/** A filled-in form that was taken. */
export type FormReceived = {
  readonly hash: string
  readonly unitKey: string
  readonly unit: string
  readonly round: number
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly name: string
}

type UnitProgress = Omit<UnitRound, 'sent' | 'received'> & {
  readonly sent: readonly UnitRound['sent'][number][]
  readonly received: readonly UnitRound['received'][number][]
}

/** Ids of the rows that a form for a unit asks for, by the unit's key: those that are not closed yet. */
export function askedRows(tracked: readonly TrackedRow[]): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>()
  for (const row of tracked) {
    if (isClosed(row)) continue
    for (const key of new Set(row.leads.map(unit => unitIdentity(unit).key))) {
      const rows = asked.get(key) ?? []
      asked.set(key, rows)
      rows.push(row.rowId)
    }
  }
  return asked
}

/**
 * How far each unit of a plan got for a period: what was sent, what came back, what is open. Units that no longer lead
 * anything but got a form stay on the list.
 *
 * @param entries the plan's log.
 * @param sent forms for the period, `received` files for it; in any order.
 * @param today `YYYY-MM-DD`.
 */
export function unitRounds(
  tracked: readonly TrackedRow[],
  entries: readonly ProgressEntry[],
  { sent, received }: { readonly sent: readonly FormSent[]; readonly received: readonly FormReceived[] },
  period: string,
  today: string,
): readonly UnitProgress[] {
  const units = new Map(formUnits(tracked).map(({ key, unit }) => [key, unit]))
  for (const { unitKey, unit } of sent) if (!units.has(unitKey)) units.set(unitKey, unit)
  const current = askedRows(tracked)
  const byRow = Map.groupBy(entries, ({ rowId }) => rowId)
  const isAnswered = (rowId: string) =>
    periodAnswers(rowId, byRow.get(rowId) ?? [], [period], today)[0]?.state === 'answered'
  return [...units].map(([key, unit]) => {
    const own = sent
      .filter(({ unitKey }) => unitKey === key)
      .toSorted((left, right) => left.round - right.round)
    const files = received
      .filter(({ unitKey }) => unitKey === key)
      .toSorted((left, right) =>
        left.on < right.on ? -1 : left.on > right.on ? 1 : left.round - right.round,
      )
    const asked = own.at(-1)?.asked ?? current.get(key) ?? []
    const answered = asked.filter(isAnswered).length
    return {
      unit,
      sent: own.map(({ round, on, path }) => ({ round, on, path })),
      received: files.map(({ round, on, name }) => ({ round, on, name })),
      answeredOn: files.at(-1)?.on ?? null,
      missing: own.length > 0 && files.length === 0 && answered === 0,
      asked: asked.length,
      answered,
    }
  })
}
