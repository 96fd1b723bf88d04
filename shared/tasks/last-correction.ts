import type { ProgressEntry } from './progress.ts'

/** The entry that a chain of corrections ends with: the entry itself where nothing corrects it. */
export function lastCorrection(log: readonly ProgressEntry[], entry: ProgressEntry): ProgressEntry {
  let last = entry
  for (;;) {
    const next = log
      .filter(({ corrects }) => corrects === last.id)
      .toSorted(byInstant)
      .at(-1)
    if (next === undefined) return last
    last = next
  }
}

const byInstant = (left: ProgressEntry, right: ProgressEntry) =>
  left.at < right.at ? -1 : left.at > right.at ? 1 : 0
