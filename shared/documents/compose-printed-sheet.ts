import { type Appendix, printedColumns } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { upper } from '../vietnamese.ts'
import { columnAlign, columnWidths } from './appendix-layout.ts'
import { appendixLabel, appendixReference } from './appendix-text.ts'
import { textColumn } from './layout-rules.ts'
import type { PrintedSheet } from './sheet.ts'

/**
 * An appendix as the sheet that prints like it.
 *
 * @param index place among the plan's appendices, from 0; `count` is how many there are.
 */
export function composePrintedSheet(
  whole: Appendix,
  plan: Pick<Plan, 'letterhead' | 'report'>,
  index: number,
  count: number,
): PrintedSheet {
  const appendix = { ...whole, columns: printedColumns(whole) }
  const numbers = numberItems(appendix)
  const widths = columnWidths(appendix, textColumn('landscape'))
  return {
    name: appendixLabel(index, count),
    label: appendixLabel(index, count),
    title: upper(appendix.title),
    reference: appendixReference(plan),
    columns: appendix.columns.map((column, at) => ({
      label: column.label,
      width: widths[at] ?? 0,
      align: columnAlign(column),
    })),
    rows: appendix.items.map((item, at) => {
      const number = numbers[at]
      if (item.kind !== 'row') {
        return { kind: item.kind, text: number === undefined ? item.title : `${number} ${item.title}` }
      }
      const cells = appendix.columns.map(({ field }) =>
        field === 'ordinal' ? (number ?? '') : (item.cells[field] ?? ''),
      )
      return { kind: 'row', cells }
    }),
  }
}
