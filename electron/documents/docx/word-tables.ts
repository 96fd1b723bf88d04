import {
  BorderStyle,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { cellPadding } from '../../../shared/documents/layout-rules.ts'
import type { TableRow as DataRow, Table as DataTable, Frame } from '../../../shared/documents/model.ts'
import { placeCells } from '../../../shared/documents/place-cells.ts'
import { wordParagraph, wordRule } from './word-paragraphs.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const allBorders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}
const padding = {
  left: cellPadding.horizontal,
  right: cellPadding.horizontal,
  top: cellPadding.vertical,
  bottom: cellPadding.vertical,
}
const noPadding = { left: 0, right: 0, top: 0, bottom: 0 }

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0)

function dataRow(
  row: DataRow,
  columns: readonly number[],
  places: readonly number[],
  isHeader: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeader ? { tableHeader: true } : {}),
    children: row.cells.map(({ paragraphs, colSpan, rowSpan }, index) => {
      const place = places[index] ?? index
      const width = sum(columns.slice(place, place + (colSpan ?? 1)))
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        ...(colSpan ? { columnSpan: colSpan } : {}),
        ...(rowSpan ? { rowSpan } : {}),
        children: paragraphs.map(paragraph =>
          wordParagraph(paragraph, { keepNext: row.keepWithNext === true }),
        ),
      })
    }),
  })
}

/** A bordered table: heading rows repeat on every page and no row splits over pages. */
export function wordTable(table: DataTable): Table {
  const places = placeCells(table.rows.map(row => row.cells))
  return new Table({
    columnWidths: [...table.columns],
    width: { size: sum(table.columns), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    margins: padding,
    rows: table.rows.map((row, index) =>
      dataRow(row, table.columns, places[index] ?? [], index < table.headerRows),
    ),
  })
}

/** The letterhead and the signature block: columns without borders, rows that never split. */
export function wordFrame(frame: Frame): Table {
  return new Table({
    columnWidths: [...frame.columns],
    width: { size: sum(frame.columns), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: noPadding,
    rows: frame.rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (content, index) =>
              new TableCell({
                width: { size: frame.columns[index] ?? 0, type: WidthType.DXA },
                children: content.map(node => (node.type === 'rule' ? wordRule(node) : wordParagraph(node))),
              }),
          ),
        }),
    ),
  })
}
