import ExcelJS, { type Row, type Style, type Worksheet } from 'exceljs'
import { strFromU8, strToU8 } from 'fflate'
import type { FormLine, FormSheet, ProgressForm } from '../../../shared/forms/progress-form.ts'
import { rewriteArchive } from '../archive.ts'
import { cellText } from './cell-text.ts'
import { fitToWidth, pageHeader, pageSetup, sheetDefaults } from './page-setup.ts'
import { fillRules, type OpenCell } from './progress-form-rules.ts'
import {
  type ColumnStyles,
  columnStyles,
  formFontSize,
  formStyles,
  headingFontSize,
} from './progress-form-styles.ts'
import { repairPart } from './repair-part.ts'
import { columnUnits, textHeight } from './sheet-metrics.ts'

/** Name of the hidden sheet that says whose form it is; its rows are pairs of a name and a value. */
const identitySheet = 'PhieuBaoCao'
/** Points; room to write in. */
const leastRowHeight = 34

/**
 * The bytes of a unit's form as .xlsx: a sheet for tasks, one for indicators, one to read; only cells to fill in are
 * unlocked. The same form gives the same bytes.
 *
 * @throws RangeError for a form without rows, which no program can open.
 */
export async function renderForm(form: ProgressForm): Promise<Uint8Array> {
  if (form.sheets.length === 0) throw new RangeError('a form needs a row')
  const workbook = new ExcelJS.Workbook()
  const moment = new Date(`${form.identity.madeOn}T00:00:00Z`)
  Object.assign(workbook, {
    title: cellText(form.title),
    creator: cellText(form.creator),
    lastModifiedBy: cellText(form.creator),
    created: moment,
    modified: moment,
    views: [
      { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
    ],
  })
  const rules = new Map<string, string>()
  for (const [index, sheet] of form.sheets.entries())
    rules.set(`xl/worksheets/sheet${index + 1}.xml`, fillRules(await writeSheet(workbook, sheet)))
  writeIdentity(workbook, form)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return rewriteArchive(bytes, path => {
    const repair = repairPart(path)
    const rule = rules.get(path)
    return rule === undefined ? repair : data => finishSheet(repair?.(data) ?? data, rule)
  })
}

async function writeSheet(workbook: ExcelJS.Workbook, form: FormSheet): Promise<readonly OpenCell[]> {
  const headerRow = form.lines.length + 2
  const nameColumn = form.columns.findIndex(({ id }) => id === 'name') + 1
  const sheet = workbook.addWorksheet(form.name, {
    properties: sheetDefaults,
    pageSetup: { ...pageSetup(headerRow), ...fitToWidth },
    headerFooter: pageHeader,
  })
  for (const [index, { id, width }] of form.columns.entries()) {
    const column = sheet.getColumn(index + 1)
    column.width = columnUnits(width)
    if (id === 'key') column.hidden = true
  }
  const total = form.columns.reduce((sum, { id, width }) => sum + (id === 'key' ? 0 : width), 0)
  writeSpanning(sheet, 1, form.columns.length, form.heading, formStyles.heading, {
    width: total,
    size: headingFontSize,
  })
  for (const [index, { text, bold }] of form.lines.entries())
    writeSpanning(sheet, index + 2, form.columns.length, text, bold ? formStyles.boldLine : formStyles.line, {
      width: total,
      size: formFontSize,
    })
  const header = sheet.getRow(headerRow)
  for (const [index, { label }] of form.columns.entries()) {
    const cell = header.getCell(index + 1)
    cell.value = label
    cell.style = formStyles.header
  }
  header.height = Math.max(
    ...form.columns
      .filter(({ id }) => id !== 'key')
      .map(({ label, width }) => textHeight(label, { size: formFontSize, bold: true }, width)),
  )
  const styles = form.columns.map(columnStyles)
  const open = form.rows.flatMap((line, index) =>
    writeLine(sheet.getRow(headerRow + 1 + index), line, form.columns, styles),
  )
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + form.rows.length, column: form.columns.length },
  }
  const [first] = open
  sheet.views = [
    {
      state: 'frozen',
      xSplit: nameColumn,
      ySplit: headerRow,
      zoomScale: 100,
      // It opens where writing begins.
      ...(first !== undefined && { activeCell: first.address }),
    },
  ]
  // Sorting stays off: a protected sheet sorts unlocked cells only, which would part answers from their rows.
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true })
  return open
}

function writeSpanning(
  sheet: Worksheet,
  at: number,
  columns: number,
  text: string,
  style: Partial<Style>,
  { width, size }: { readonly width: number; readonly size: number },
): void {
  const row = sheet.getRow(at)
  row.height = textHeight(cellText(text), { size, bold: true }, width)
  row.getCell(1).value = cellText(text)
  row.getCell(1).style = style
  sheet.mergeCells(at, 1, at, columns)
}

function writeLine(
  row: Row,
  line: FormLine,
  columns: FormSheet['columns'],
  styles: readonly ColumnStyles[],
): readonly OpenCell[] {
  if (line.kind !== 'row') {
    const cell = row.getCell(1)
    cell.value = cellText(line.text)
    cell.style = formStyles[line.kind]
    row.height = textHeight('', { size: formFontSize }, 1)
    return []
  }
  const open: OpenCell[] = []
  let height = leastRowHeight
  const fills = columns.some(({ id }) => id === 'status')
  for (const [index, { id, width }] of columns.entries()) {
    const cell = row.getCell(index + 1)
    const looks = styles[index]
    const given = line.cells[id]
    const isOpen = line.open.includes(id)
    if (looks !== undefined)
      cell.style = isOpen ? looks.open : given === undefined && fills ? looks.closed : looks.given
    if (given !== undefined && given !== '') cell.value = cellText(given)
    if (isOpen) open.push({ address: cell.address, id, unitOfMeasure: line.unitOfMeasure })
    if (given !== undefined && id !== 'key')
      height = Math.max(height, textHeight(cellText(given), { size: formFontSize }, width))
  }
  row.height = height
  return open
}

function writeIdentity(workbook: ExcelJS.Workbook, { identity }: ProgressForm): void {
  const sheet = workbook.addWorksheet(identitySheet, { state: 'hidden', properties: sheetDefaults })
  for (const [name, value] of Object.entries(identity))
    sheet.addRow([name, typeof value === 'string' ? cellText(value) : value])
}

/** Without a height of its own a row grows with what is typed into it; the height that is written shows until then. */
function finishSheet(data: Uint8Array, rules: string): Uint8Array {
  const xml = strFromU8(data).replaceAll(' customHeight="1"', '')
  return strToU8(xml.replace('<pageMargins', `${rules}<pageMargins`))
}
