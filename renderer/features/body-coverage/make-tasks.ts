import type { AppendixSession } from '../../data/appendix-session.ts'
import { draftRows, type Source } from './new-tasks.ts'
import { addRows, type TaskPlace } from './task-places.ts'

/**
 * Makes task rows of paragraphs of the body, in one step of undo.
 *
 * @returns the ids of the new rows; none when nothing could be made of them.
 */
export function makeTasks(
  session: AppendixSession,
  source: Source,
  wish: { readonly blockIds: readonly string[]; readonly place: TaskPlace },
): readonly string[] {
  const { blockIds, place } = wish
  const appendix = session.appendices().find(({ id }) => id === place.appendixId)
  if (appendix === undefined) return []
  const rows = draftRows(source, blockIds, appendix, () => crypto.randomUUID())
  if (rows.length > 0) session.editAll(all => addRows(all, place, rows))
  return rows.map(({ id }) => id)
}
