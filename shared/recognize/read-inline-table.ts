import type { Block, TableBlock } from '../plans/block.ts'
import { rich } from '../plans/rich-text.ts'
import { columnWidths } from './column-widths.ts'
import type { Report } from './report.ts'
import type { SourceTable } from './source.ts'

/** A table's rows without repetitions of its first, which a page's end brings; each one left out is reported. */
export function withoutRepeatedHeader(table: SourceTable, report: Report): SourceTable {
  const header = table.rows[0]?.join('\t')
  const keep = table.rows.map((row, index) => index === 0 || row.join('\t') !== header)
  for (const [index, row] of table.rows.entries()) {
    if (keep[index] !== true) {
      report.info(
        table.rowsAt[index] ?? table.at,
        'Hàng tiêu đề bảng lặp lại ở trang sau nên được gộp; khi in tiêu đề tự lặp.',
        row.join(' | '),
      )
    }
  }
  return {
    ...table,
    rows: table.rows.filter((_, index) => keep[index] === true),
    rowsAt: table.rowsAt.filter((_, index) => keep[index] === true),
  }
}

/** A table inside the text, its first row as heading; a row with words in its first cell alone spans the table. */
export function readInlineTable(source: SourceTable, id: string, report: Report): Block {
  const table = withoutRepeatedHeader(source, report)
  const spans = (row: readonly string[]) =>
    row.length > 1 && row[0] !== '' && row.slice(1).every(cell => cell === '')
  const rows: TableBlock['rows'] = table.rows.map(row =>
    spans(row)
      ? [{ text: [...rich(row[0] ?? '')], colSpan: row.length }]
      : row.map(cell => ({ text: [...rich(cell)] })),
  )
  return { id, kind: 'table', widths: [...columnWidths(table.rows)], headerRows: 1, rows }
}
