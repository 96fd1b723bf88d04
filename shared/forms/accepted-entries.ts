import type { NewProgress } from '../tasks/api.ts'
import type { ProgressSource } from '../tasks/progress.ts'
import type { Acceptance, AnswerState } from './acceptance.ts'

/** An answer to take, and what it was when a person chose it. */
export type FormChoice = { readonly id: string; readonly state: AnswerState }

export type AcceptedEntry = NewProgress & { readonly source: ProgressSource }

/** Why nothing is taken: an answer is gone or no longer what it was, or two answer one row. */
export type ChoiceFault = { readonly fault: 'changed' | 'twice'; readonly id: string }

/** The entries that the chosen answers make, each with the file that it is from; or what of the choice does not hold. */
export function acceptedEntries(
  { answers }: Acceptance,
  choices: readonly FormChoice[],
): readonly AcceptedEntry[] | ChoiceFault {
  const byId = new Map(answers.map(answer => [answer.id, answer]))
  const places = new Set<string>()
  const entries: AcceptedEntry[] = []
  for (const { id, state } of choices) {
    const answer = byId.get(id)
    if (answer === undefined || answer.entry === null || answer.state !== state)
      return { fault: 'changed', id }
    const place = `${answer.rowId} ${answer.occurrence}`
    if (places.has(place)) return { fault: 'twice', id }
    places.add(place)
    entries.push({ ...answer.entry, source: { kind: 'form', file: answer.fileName, hash: answer.file } })
  }
  return entries
}
