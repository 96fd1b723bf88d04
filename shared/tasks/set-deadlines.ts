import type { Appendix, AppendixItem } from '../plans/appendix.ts'
import type { Schedule } from './schedule.ts'
import { scheduleWords } from './schedule-words.ts'

/**
 * Gives many rows one schedule. Targets keep their meanings; headings and unknown ids are passed over.
 *
 * @param how `meaning`: the printed words stay; `words`: they too become the schedule's, in official wording.
 */
export function setDeadlines(
  appendix: Appendix,
  ids: readonly string[],
  schedule: Schedule,
  how: { readonly write: 'meaning' | 'words' },
): Appendix {
  const named = new Set(ids)
  const confirmed: Schedule = { ...schedule, confirmed: true }
  const words = how.write === 'words' ? scheduleWords(schedule) : ''
  if (!appendix.items.some(({ kind, id }) => kind === 'row' && named.has(id))) return appendix
  return {
    ...appendix,
    items: appendix.items.map((item): AppendixItem => {
      if (item.kind !== 'row' || !named.has(item.id)) return item
      const cells = words === '' ? item.cells : { ...item.cells, schedule: words }
      return { ...item, cells, schedule: confirmed }
    }),
  }
}
