import { type Appendix, type AppendixItem, type Column, printedColumns } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { upper } from '../vietnamese.ts'
import { appendixOrientation, columnAlign, columnWidths } from './appendix-layout.ts'
import { appendixLabel, appendixReference } from './appendix-text.ts'
import { line } from './compose-frames.ts'
import { type ParagraphRole, textColumn } from './layout-rules.ts'
import type { PageSection, Paragraph, TableRow } from './model.ts'

const roleOfAlign: Record<NonNullable<Column['align']>, ParagraphRole> = {
  left: 'tableCell',
  center: 'tableCellCentred',
  justify: 'tableCellJustified',
}

function itemRow(item: AppendixItem, number: string | undefined, columns: readonly Column[]): TableRow {
  const paragraph = (role: ParagraphRole, text: string): Paragraph => ({
    ...line(role, text),
    source: item.id,
  })
  if (item.kind !== 'row') {
    const role = item.kind === 'group' ? 'tableGroup' : 'tableSubgroup'
    const words = number === undefined ? item.title : `${number} ${item.title}`
    return { keepWithNext: true, cells: [{ paragraphs: [paragraph(role, words)], colSpan: columns.length }] }
  }
  return {
    cells: columns.map(column => {
      const text = column.field === 'ordinal' ? (number ?? '') : (item.cells[column.field] ?? '')
      return { paragraphs: [paragraph(roleOfAlign[columnAlign(column)], text)] }
    }),
  }
}

/**
 * An appendix as pages of its own, counted from 1 (NĐ30 PL I.III.1).
 *
 * @param index place among the plan's appendices, from 0; `count` is how many there are: two or more are numbered.
 */
export function composeAppendix(
  whole: Appendix,
  plan: Pick<Plan, 'letterhead' | 'report'>,
  index: number,
  count: number,
): PageSection {
  const appendix = { ...whole, columns: printedColumns(whole) }
  const orientation = appendixOrientation(appendix)
  const numbers = numberItems(appendix)
  return {
    orientation,
    content: [
      line('appendixLabel', appendixLabel(index, count)),
      line('appendixTitle', upper(appendix.title.trim().replace(/[.;,\s]+$/u, ''))),
      line('appendixReference', appendixReference(plan)),
      {
        type: 'table',
        columns: columnWidths(appendix, textColumn(orientation)),
        headerRows: 1,
        rows: [
          { cells: appendix.columns.map(column => ({ paragraphs: [line('tableHeader', column.label)] })) },
          ...appendix.items.map((item, at) => itemRow(item, numbers[at], appendix.columns)),
        ],
      },
    ],
  }
}
