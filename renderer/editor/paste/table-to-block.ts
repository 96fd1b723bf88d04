import type { TableBlock } from '../../../shared/plans/block.ts'
import { plainText, type RichText } from '../../../shared/plans/rich-text.ts'
import { columnWidths } from '../../../shared/recognize/column-widths.ts'
import { unbolded } from '../../../shared/recognize/line-text.ts'
import type { PastedCell, PastedLine, PastedTable } from './pasted-item.ts'
import { tidyRuns } from './tidy-runs.ts'

/** A line in a cell: there are no kinds there, so a list's number or bullet becomes text. */
function cellLine({ runs, list }: PastedLine): RichText {
  const text = tidyRuns(runs)
  if (list === undefined) return text
  const label = list.label === undefined ? '' : plainText(tidyRuns([list.label]))
  const mark = /[\p{L}\p{N}]{2}|[\p{L}\p{N}][.)]/u.test(label) ? label : list.level === 0 ? '-' : '+'
  return [{ text: `${mark} ` }, ...text]
}

function cellText(cell: PastedCell): RichText {
  return cell.lines
    .map(cellLine)
    .filter(text => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [{ text: '\n' }, ...text]))
}

function isBold(text: RichText): boolean {
  return text.length > 0 && text.every(run => run.bold === true || run.text.trim() === '')
}

/** How many first rows are headings: as the source says; else the first, with all that its cells reach down to. */
function countHeaderRows(table: PastedTable): number {
  if (table.headerRows !== undefined) return Math.min(table.headerRows, table.rows.length - 1)
  const [first] = table.rows
  if (first === undefined || table.rows.length < 2) return 0
  const texts = first.map(cellText)
  const looksLikeData = texts.some(text => /^[\d\s.,%/-]*\d[\d\s.,%/-]*$/.test(plainText(text)))
  if (looksLikeData && !texts.some(isBold)) return 0
  const reach = Math.max(...first.map(cell => cell.rowSpan))
  return Math.min(reach, table.rows.length - 1)
}

/** The columns' texts without merged cells, to guess widths from. */
function plainRows(table: PastedTable, columns: number): readonly (readonly string[])[] {
  return table.rows
    .filter(row => row.length === columns)
    .map(row => row.map(cell => plainText(cellText(cell)).replaceAll('\n', ' ')))
}

/** A table inside the text, merged cells kept, words in NFC; headings not bold by themselves. */
export function tableToBlock(table: PastedTable, id: string): TableBlock {
  const headerRows = countHeaderRows(table)
  const columns = (table.rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0)
  const guessed = columnWidths(plainRows(table, columns))
  const even = Array.from({ length: columns }, () => 1)
  return {
    id,
    kind: 'table',
    widths: [...(table.widths ?? (guessed.length === columns ? guessed : even))],
    headerRows,
    rows: table.rows.map((row, index) =>
      row.map(cell => {
        const text = cellText(cell)
        return {
          text: [...(index < headerRows ? unbolded(text) : text)],
          ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
          ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
        }
      }),
    ),
  }
}
