import type { Row, Style, stream } from 'exceljs'
import type { ParagraphRole } from '../../../shared/documents/layout-rules.ts'
import { ruleOf } from '../../../shared/documents/layout-rules.ts'
import type { PrintedRow, PrintedSheet } from '../../../shared/documents/sheet.ts'
import { cellStyles, printedStyles } from './cell-styles.ts'
import { cellText } from './cell-text.ts'
import { fitToWidth, pageHeader, pageSetup, sheetDefaults } from './page-setup.ts'
import { columnUnits, splitTallText, textHeight } from './sheet-metrics.ts'

type WorkbookWriter = stream.xlsx.WorkbookWriter
type WorksheetWriter = ReturnType<WorkbookWriter['addWorksheet']>

/** Label, title and reference come first, each a row over the whole width. */
const headerRow = 4

/** Writes rows from the top, each one final once written, and counts them: the streaming sheet does not. */
class PrintedSheetWriter {
  readonly #sheet: WorksheetWriter
  readonly #columns: PrintedSheet['columns']
  readonly #tableWidth: number
  #row = 0

  constructor(sheet: WorksheetWriter, columns: PrintedSheet['columns']) {
    this.#sheet = sheet
    this.#columns = columns
    this.#tableWidth = columns.reduce((sum, column) => sum + column.width, 0)
  }

  /** One text over the whole width; `space` is room in points above and below it. */
  spanning(text: string, role: ParagraphRole, style: Partial<Style>, space = 0): void {
    const row = this.#next()
    row.height = textHeight(text, ruleOf(role), this.#tableWidth) + space
    this.#fill(row, [text], () => style)
    if (this.#columns.length > 1) this.#sheet.mergeCells(this.#row, 1, this.#row, this.#columns.length)
    row.commit()
  }

  /** One text a column. What is too tall for one row of Excel goes on in rows below. */
  cells(texts: readonly string[], role: ParagraphRole, styleOf: (index: number) => Partial<Style>): void {
    const rule = ruleOf(role)
    const parts = this.#columns.map(({ width }, index) => splitTallText(texts[index] ?? '', rule, width))
    const rows = Math.max(...parts.map(part => part.length))
    for (let part = 0; part < rows; part++) {
      const row = this.#next()
      const shown = parts.map(texts => texts[part] ?? '')
      row.height = Math.max(
        ...this.#columns.map(({ width }, index) => textHeight(shown[index] ?? '', rule, width)),
      )
      this.#fill(row, shown, styleOf)
      row.commit()
    }
  }

  #next(): Row {
    this.#row++
    return this.#sheet.getRow(this.#row)
  }

  #fill(row: Row, texts: readonly string[], styleOf: (index: number) => Partial<Style>): void {
    for (let index = 0; index < this.#columns.length; index++) {
      const cell = row.getCell(index + 1)
      const text = texts[index] ?? ''
      if (text !== '') cell.value = this.#columns[index]?.align === 'number' ? figureOr(text) : text
      cell.style = styleOf(index)
    }
  }
}

/** Counts are numbers, so that they can be summed; headings and `–` are not. */
const figureOr = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text)

function writeRow(
  writer: PrintedSheetWriter,
  row: PrintedRow,
  styleOf: (index: number) => Partial<Style>,
): void {
  if (row.kind === 'row') writer.cells(row.cells.map(cellText), 'tableCell', styleOf)
  else if (row.kind === 'group') writer.spanning(cellText(row.text), 'tableGroup', printedStyles.group)
  else writer.spanning(cellText(row.text), 'tableSubgroup', printedStyles.subgroup)
}

/** Adds an appendix to the workbook as a sheet that prints like it in Word. */
export function writePrintedSheet(workbook: WorkbookWriter, sheet: PrintedSheet): void {
  const target = workbook.addWorksheet(sheet.name, {
    properties: sheetDefaults,
    pageSetup: { ...pageSetup(headerRow), ...fitToWidth },
    headerFooter: pageHeader,
    views: [{ state: 'frozen', xSplit: 0, ySplit: headerRow }],
  })
  target.columns = sheet.columns.map(({ width }) => ({ width: columnUnits(width) }))
  const styles = sheet.columns.map(({ align }) => cellStyles[align])
  const styleOf = (index: number) => styles[index] ?? cellStyles.left
  const writer = new PrintedSheetWriter(target, sheet.columns)
  writer.spanning(cellText(sheet.label), 'appendixLabel', printedStyles.label)
  writer.spanning(cellText(sheet.title), 'appendixTitle', printedStyles.title)
  writer.spanning(cellText(sheet.reference), 'appendixReference', printedStyles.reference, 8)
  const labels = sheet.columns.map(column => cellText(column.label))
  writer.cells(labels, 'tableHeader', () => printedStyles.header)
  for (const row of sheet.rows) writeRow(writer, row, styleOf)
  target.commit()
}
