import { sameData } from '../versions/same-data.ts'
import type { ProgressEntry } from './progress.ts'

export type LogConflict = {
  /**
   * `content`: the same entry says something else in the file; `correction`: one entry was corrected here and there;
   * `row`: what it is about is not in the plan here.
   */
  readonly kind: 'content' | 'correction' | 'row'
  /** The entry here; null where there is none. */
  readonly here: ProgressEntry | null
  /** The entry in the file; its id names the conflict. */
  readonly there: ProgressEntry
}

export type LogMerge = {
  /** Entries of the file that are not here, in its order. All of them are to be added: nothing is lost. */
  readonly added: readonly ProgressEntry[]
  readonly conflicts: readonly LogConflict[]
}

/** What was said, whichever plan of the family it stands under and whatever file brought it. */
function contentOf({ planId: _, source: __, ...content }: ProgressEntry): object {
  return content
}

/**
 * Two logs of one plan brought together by the ids of their entries.
 *
 * @param here the log in the store, `there` the one in a file, both whole.
 * @param rowIds of the plan's tasks and indicators here.
 */
export function mergeLogs(
  here: readonly ProgressEntry[],
  there: readonly ProgressEntry[],
  rowIds: ReadonlySet<string>,
): LogMerge {
  const known = new Map(here.map(entry => [entry.id, entry]))
  const correctedHere = new Map(
    here.flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry]])),
  )
  const inFile = new Set(there.map(({ id }) => id))
  const added = there.filter(({ id }) => !known.has(id))
  const conflicts = there.flatMap((entry): readonly LogConflict[] => {
    const same = known.get(entry.id)
    if (same !== undefined)
      return sameData(contentOf(same), contentOf(entry))
        ? []
        : [{ kind: 'content', here: same, there: entry }]
    if (!rowIds.has(entry.rowId)) return [{ kind: 'row', here: null, there: entry }]
    const rival = entry.corrects === null ? undefined : correctedHere.get(entry.corrects)
    // One that the file knows too was settled there.
    return rival === undefined || inFile.has(rival.id)
      ? []
      : [{ kind: 'correction', here: rival, there: entry }]
  })
  return { added, conflicts }
}
