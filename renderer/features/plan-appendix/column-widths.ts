import type { Appendix, Column } from '../../../shared/plans/appendix.ts'
import { setColumn } from '../../../shared/plans/edit-columns.ts'

/** Pixels that a column needs: the longest Vietnamese syllables and the cell's padding; a number needs less. */
const leastOf = ({ field }: Column) => (field === 'ordinal' ? 48 : 84)

/**
 * Widths in pixels that fill a pane in the ratio that the columns state; none is narrower than can be read, so that
 * many columns may be wider together than the pane.
 */
export function pixelWidths(columns: readonly Column[], pane: number): readonly number[] {
  const least = columns.map(leastOf)
  const fixed = columns.map(() => false)
  for (;;) {
    const room = pane - least.reduce((sum, width, index) => sum + (fixed[index] ? width : 0), 0)
    const parts = columns.reduce((sum, { width }, index) => sum + (fixed[index] ? 0 : width), 0)
    const widths = columns.map(({ width }, index) =>
      fixed[index] ? (least[index] ?? 0) : parts === 0 ? 0 : (room * width) / parts,
    )
    const narrow = widths.map((width, index) => !fixed[index] && width < (least[index] ?? 0))
    if (!narrow.includes(true)) return widths.map(Math.floor)
    for (const [index, isNarrow] of narrow.entries()) fixed[index] = fixed[index] || isNarrow
  }
}

/** Halvings of the range in which the width is looked for: far finer than a pixel. */
const searchSteps = 40

/**
 * Makes a column as wide as it was dragged to, by what it states relative to the others: they share the rest of the
 * pane in the ratio that they had.
 *
 * @param shown the columns that are on the screen, in order.
 * @param width pixels.
 */
export function resizeColumn(
  appendix: Appendix,
  shown: readonly Column[],
  resize: { readonly field: string; readonly width: number; readonly pane: number },
): Appendix {
  const { field, width, pane } = resize
  const at = shown.findIndex(column => column.field === field)
  const column = shown[at]
  if (column === undefined || shown.length === 1) return appendix
  const total = shown.reduce((sum, one) => sum + one.width, 0)
  let low = total / 10_000
  let high = total * 20
  for (let step = 0; step < searchSteps; step++) {
    const middle = (low + high) / 2
    const comesTo = pixelWidths(shown.with(at, { ...column, width: middle }), pane)[at] ?? 0
    if (comesTo < width) low = middle
    else high = middle
  }
  const rounded = Math.max(0.01, Math.round(high * 100) / 100)
  return rounded === column.width ? appendix : setColumn(appendix, field, { width: rounded })
}

/** What a column takes of the printed width, in whole per cent. */
export function percentOf(column: Column, printed: readonly Column[]): number {
  return Math.round((100 * column.width) / printed.reduce((sum, { width }) => sum + width, 0))
}

/** Gives a column a share of the printed width; the others keep their ratio. */
export function setPercent(
  appendix: Appendix,
  column: Column,
  printed: readonly Column[],
  percent: number,
): Appendix {
  const others = printed.reduce((sum, one) => sum + (one.field === column.field ? 0 : one.width), 0)
  if (others === 0) return appendix
  const share = Math.min(95, Math.max(1, percent)) / 100
  const width = Math.max(0.01, Math.round(((others * share) / (1 - share)) * 100) / 100)
  return width === column.width ? appendix : setColumn(appendix, column.field, { width })
}
