import type { Appendix } from '../../../shared/plans/appendix.ts'
import { setCells } from '../../../shared/plans/edit-appendix.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { scheduleWords } from '../../../shared/tasks/schedule-words.ts'
import { setDeadlines } from '../../../shared/tasks/set-deadlines.ts'

/** Whether an appendix has a cell to write times into. */
export function hasSchedule({ columns }: Pick<Appendix, 'columns'>): boolean {
  return columns.some(({ field }) => field === 'schedule')
}

/**
 * Gives rows a time.
 *
 * @param words what the cells say from now on; null leaves them as they are, and only what they mean changes.
 * @param year the plan's year, for reading words of the clerk's own.
 */
export function applyDeadline(
  appendix: Appendix,
  ids: readonly string[],
  time: { readonly schedule: Schedule; readonly words: string | null },
  year: number,
): Appendix {
  const { schedule, words } = time
  if (words === null || !hasSchedule(appendix))
    return setDeadlines(appendix, ids, schedule, { write: 'meaning' })
  if (words === scheduleWords(schedule)) return setDeadlines(appendix, ids, schedule, { write: 'words' })
  const worded = setCells(
    appendix,
    ids.map(id => ({ id, field: 'schedule', text: words })),
    year,
  )
  return setDeadlines(worded, ids, schedule, { write: 'meaning' })
}
