import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect } from 'react'
import { estimateHeight } from './column-layout.ts'
import type { GridTable } from './grid-model.ts'

/** Rows drawn above and below those in sight. */
const overscan = 5

/**
 * The rows that are drawn, measured as they are.
 *
 * @param headerHeight pixels above the first row.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns }: GridTable,
  headerHeight: number,
) {
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const estimateSize = (index: number) => {
    const row = rows[index]
    return row ? estimateHeight(row, columns) : 0
  }
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan,
    scrollMargin: headerHeight,
  })
  const shape = columns.map(({ key, width }) => `${key}:${width}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the widths decide how text wraps
  useLayoutEffect(() => {
    virtual.measure()
    for (const element of scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])
      virtual.measureElement(element)
  }, [shape, virtual])
  return virtual
}

export type RowWindow = ReturnType<typeof useRowWindow>
