import { useDeferredValue, useMemo, useState } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import { type FilterContext, filterTracked, prepareRows } from '../../../shared/tasks/filter-tracked.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { openFilter, type TrackingFilter } from '../../../shared/tasks/tracking-filter.ts'
import { countChoices } from './filter-counts.ts'
import { groupedItems, plainItems } from './list-items.ts'

/** What a person last looked at, by plan: leaving the view and coming back changes nothing. */
const lastFilters = new Map<string, TrackingFilter>()

/**
 * The rows that a filter shows, as the list draws them, and how many rows each choice has.
 *
 * @param wished what the address asks to see; undefined for what was last seen.
 */
export function useTrackingView(
  plan: Plan,
  rows: readonly TrackedRow[],
  context: FilterContext,
  wished: TrackingFilter | undefined,
) {
  const [filter, keep] = useState(() => wished ?? lastFilters.get(plan.id) ?? openFilter)
  const setFilter = (next: TrackingFilter) => {
    lastFilters.set(plan.id, next)
    keep(next)
  }
  // The bar takes the next letter while a long list is still being drawn.
  const settled = useDeferredValue(filter)
  const prepared = useMemo(() => prepareRows(rows), [rows])
  const counts = useMemo(() => countChoices(prepared, context), [prepared, context])
  const shown = useMemo(() => filterTracked(prepared, settled, context), [prepared, settled, context])
  const items = useMemo(() => {
    const titles = new Map(plan.appendices.map(({ id, title }) => [id, title]))
    return settled.sort === 'plan' ? groupedItems(shown, rows, id => titles.get(id) ?? '') : plainItems(shown)
  }, [plan.appendices, settled.sort, shown, rows])
  const countOf = (other: TrackingFilter) => filterTracked(prepared, other, context).length
  return { filter, setFilter, counts, shown, items, countOf }
}
