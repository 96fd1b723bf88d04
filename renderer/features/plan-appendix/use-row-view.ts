import { useMemo, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import {
  type Filter,
  isOpen,
  noFilter,
  type RowView,
  type Sort,
  shownItems,
  viewOf,
  wholeView,
} from './row-view.ts'

/** Which rows and columns of an appendix are looked at, and in which order. */
export function useRowView(appendix: Appendix) {
  const [view, setView] = useState<RowView>(wholeView)
  const [hiddenShown, setHiddenShown] = useState(false)
  const items = useMemo(() => shownItems(appendix.items, view), [appendix.items, view])
  const columns = useMemo(
    () => appendix.columns.filter(({ hidden }) => hiddenShown || hidden === undefined),
    [appendix.columns, hiddenShown],
  )
  const set = (filter: Filter, sort: Sort | null) => setView(viewOf(appendix, filter, sort))
  return {
    view,
    items,
    columns,
    hiddenShown,
    setHiddenShown,
    setFilter: (filter: Filter) => set(filter, view.sort),
    setSort: (sort: Sort | null) => set(view.filter, sort),
    /** Shows every row again, in the printed order. */
    reset: () => set(noFilter, null),
    isWhole: isOpen(view.filter) && view.sort === null,
  }
}
