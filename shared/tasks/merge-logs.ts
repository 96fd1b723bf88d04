import { sameData } from '../versions/same-data.ts'
import { withoutFormTwins } from './form-twins.ts'
import { lastCorrection } from './last-correction.ts'
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

/** What an entry says, whether it corrects another or not. */
function wordsOf({ id: _, corrects: __, reason: ___, at: ____, ...words }: ProgressEntry): object {
  return contentOf({ ...words, id: '', corrects: null, reason: '', at: '' })
}

/**
 * Two logs of one plan brought together by the ids of their entries. An answer that both machines took out of the very
 * same form is one.
 *
 * @param here the log in the store, `file` the one in a file, both whole.
 * @param rowIds of the plan's tasks and indicators here.
 */
export function mergeLogs(
  here: readonly ProgressEntry[],
  file: readonly ProgressEntry[],
  rowIds: ReadonlySet<string>,
): LogMerge {
  const { log: there, twins } = withoutFormTwins(here, file)
  const known = new Map(here.map(entry => [entry.id, entry]))
  const correctedHere = new Map(
    here.flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry]])),
  )
  const inFile = new Set([...there.map(({ id }) => id), ...twins])
  const added = there.filter(({ id }) => !known.has(id))
  const conflicts = there.flatMap((entry): readonly LogConflict[] => {
    const same = known.get(entry.id)
    if (same !== undefined) {
      if (sameData(contentOf(same), contentOf(entry))) return []
      // What was taken of the file before stands by a correction.
      const isTaken = sameData(wordsOf(lastCorrection(here, same)), wordsOf(entry))
      return isTaken ? [] : [{ kind: 'content', here: same, there: entry }]
    }
    if (!rowIds.has(entry.rowId)) return [{ kind: 'row', here: null, there: entry }]
    const rival = entry.corrects === null ? undefined : correctedHere.get(entry.corrects)
    // One that the file knows too was settled there.
    return rival === undefined || inFile.has(rival.id)
      ? []
      : [{ kind: 'correction', here: rival, there: entry }]
  })
  return { added, conflicts }
}
