import type { ProgressEntry } from './progress.ts'

/** One answer out of one file of a unit, whichever machine took it; undefined for what no form said. */
function answerKey({ source, rowId, period, occurrence, status, percent, value, corrects }: ProgressEntry) {
  if (source.kind !== 'form') return undefined
  return JSON.stringify([source.hash, rowId, period, occurrence, status, percent, value, corrects])
}

/**
 * A log from another machine without the answers that were taken here too, out of the very same file: what corrects
 * one of these corrects the entry here instead.
 *
 * @param here the log in the store, `there` the one in a file.
 */
export function withoutFormTwins(
  here: readonly ProgressEntry[],
  there: readonly ProgressEntry[],
): { readonly log: readonly ProgressEntry[]; readonly twins: ReadonlySet<string> } {
  const known = new Set(here.map(({ id }) => id))
  const inFile = new Set(there.map(({ id }) => id))
  const answers = new Map<string, string>()
  for (const entry of here) {
    const key = inFile.has(entry.id) ? undefined : answerKey(entry)
    if (key !== undefined) answers.set(key, entry.id)
  }
  if (answers.size === 0) return { log: there, twins: new Set() }
  const twinOf = new Map<string, string>()
  const moved = (entry: ProgressEntry): ProgressEntry => {
    const corrects = twinOf.get(entry.corrects ?? '')
    return corrects === undefined ? entry : { ...entry, corrects }
  }
  // A form may correct what a form said: each round finds twins of what the round before found.
  for (let found = -1; found < twinOf.size; ) {
    found = twinOf.size
    for (const entry of there) {
      const twin = known.has(entry.id) ? undefined : answers.get(answerKey(moved(entry)) ?? '')
      if (twin !== undefined) twinOf.set(entry.id, twin)
    }
  }
  const log = there.filter(({ id }) => !twinOf.has(id)).map(moved)
  return { log, twins: new Set(twinOf.values()) }
}
