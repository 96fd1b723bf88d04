import { type Appendix, printedColumns } from '../plans/appendix.ts'
import { fold, isUpper } from '../vietnamese.ts'
import { fieldOf, kindOf } from './appendix-columns.ts'
import { columnWidths } from './column-widths.ts'
import { dataSheetFields } from './data-sheet.ts'
import { readAppendixLabel } from './document-zones.ts'
import { createFields, knownLabel } from './field-keys.ts'
import { findHeader, type Header, headerLabels } from './find-header.ts'
import { guessField } from './guess-field.ts'
import { mapDataSheet } from './map-data-sheet.ts'
import { type RawTable, wordsOf } from './raw-table.ts'
import { sentenceCase } from './sentence-case.ts'
import { isFieldColumn, type MappedColumn, ordinalWidth, type TableMapping } from './table-mapping.ts'

/** The year for guessing alone: only whether a cell is a time matters, not which. */
const anyYear = 2026

type Guess = Pick<MappedColumn, 'field' | 'confidence'>

/** Whether a column names the group of each row, as merged or repeated words: `Lĩnh vực`, `Trụ cột`. */
function namesGroups(label: string, cells: readonly string[]): boolean {
  if (!/^(?:linh vuc|nhom(?: nhiem vu| chi tieu| linh vuc)?|tru cot)$/.test(fold(label))) return false
  const words = cells.filter(cell => cell !== '')
  return words.length > 0 && new Set(words).size <= 0.7 * cells.length
}

/** Lines above the table without its label and its tie to a plan. */
function titleOf(table: RawTable, titleRows: number): string {
  const rows = table.rows.slice(0, titleRows).map(row => wordsOf(row).filter(text => text !== ''))
  // A letterhead's two blocks stand side by side; a title stands alone.
  const lines = [
    ...table.above,
    ...rows.flatMap(([only = '', ...others]) => (others.length > 0 ? [] : [only])),
  ]
  const titles = lines
    .flatMap(line => line.split('\n'))
    .map(line => readAppendixLabel(line)?.rest ?? line)
    .filter(line => line !== '' && !/^\(?\s*(?:ban hành\s+)?kèm theo|^\(.*\)$/iu.test(line))
  const title = titles.slice(-3).join(' ').replace(/\s+/g, ' ').trim()
  return isUpper(title) ? sentenceCase(title) : title
}

/** Fields whose cells look like nothing else. */
const telling: ReadonlySet<string> = new Set(['ordinal', 'schedule', 'target'])

/**
 * The fields of an appendix's columns, or of those behind its ordinal, for a range without a heading that was copied
 * from a table like it; none where the range is of another width or its cells say otherwise.
 */
function fieldsByPlace(appendix: Appendix, found: readonly (string | undefined)[]): readonly string[] {
  const fields = printedColumns(appendix).map(({ field }) => field)
  const width = found.length
  const placed = fields.length === width ? fields : fields.filter(field => field !== 'ordinal')
  const differs = (field: string, other: string | undefined) =>
    other !== undefined && other !== field && (telling.has(field) || telling.has(other))
  return placed.length !== width || placed.some((field, index) => differs(field, found[index])) ? [] : placed
}

/**
 * Guesses what a table's rows and columns are: by the labels of the appendix that it is for, by headings as provinces
 * word them, by what the cells hold. A person sees and mends the guess before anything is taken.
 *
 * @param appendix the one that the table is to be merged into.
 */
export function guessMapping(table: RawTable, appendix?: Appendix): TableMapping {
  const data = dataSheetFields(table)
  if (data !== undefined) return mapDataSheet(table, data, appendix)
  const byLabel = new Map(appendix?.columns.map(({ label, field }) => [fold(label), field]))
  const header: Header = findHeader(table.rows, new Set(byLabel.keys())) ?? { titleRows: 0, headerRows: 0 }
  const labels = headerLabels(table.rows, header)
  const rows = table.rows.slice(header.titleRows + header.headerRows).map(wordsOf)
  const widths = columnWidths([labels, ...rows])
  const full = rows.filter(row => row.filter(cell => cell !== '').length > 1)
  const cellsOf = (index: number) => full.map(row => row[index] ?? '')
  const keys = createFields(appendix)
  const guesses: (Guess | undefined)[] = labels.map(() => undefined)
  const pass = (
    confidence: MappedColumn['confidence'],
    candidates: (label: string, index: number) => readonly string[],
  ) => {
    for (const [index, label] of labels.entries()) {
      if (guesses[index] !== undefined) continue
      const field = candidates(label, index).find(
        each =>
          each === 'skip' ||
          each === 'groupTitle' ||
          ((each !== 'ordinal' || index === 0) && keys.take(each)),
      )
      if (field !== undefined) guesses[index] = { field, confidence }
    }
  }
  const listed = (field: string | undefined) => (field === undefined ? [] : [field])
  pass('sure', label => (label === '' ? [] : listed(byLabel.get(fold(label)))))
  pass('guess', (label, index) => (namesGroups(label, cellsOf(index)) ? ['groupTitle'] : []))
  pass('sure', label => listed(fieldOf(label)))
  const byCells = labels.map((_, index) => guessField(cellsOf(index), index === 0, anyYear))
  const byPlace = appendix === undefined || header.headerRows > 0 ? [] : fieldsByPlace(appendix, byCells)
  pass('guess', (_, index) => listed(byPlace[index]))
  pass('guess', (_, index) => {
    const field = byCells[index]
    return field === 'lead' ? ['lead', 'support'] : listed(field)
  })
  pass('none', (label, index) =>
    label === '' && rows.every(row => (row[index] ?? '') === '') ? ['skip'] : [],
  )
  const longest = labels
    .map((_, index) => index)
    .filter(index => guesses[index] === undefined && labels[index] === '')
    .sort((left, right) => (widths[right] ?? 0) - (widths[left] ?? 0))
    .slice(0, 2)
    .sort((left, right) => left - right)
  for (const index of longest) {
    const field = ['name', 'detail'].find(each => keys.take(each))
    if (field !== undefined) guesses[index] = { field, confidence: 'guess' }
  }
  // Details of nothing: where no column is the task's name, 'Nội dung công việc' is what it is called by.
  const detail = guesses.findIndex(guess => guess?.field === 'detail')
  if (!byLabel.has(fold(labels[detail] ?? '')) && detail >= 0 && keys.take('name'))
    guesses[detail] = { field: 'name', confidence: 'guess' }
  const columns = labels.map((label, index): MappedColumn => {
    const guess = guesses[index] ?? { field: keys.own(), confidence: 'none' }
    return {
      ...guess,
      label: label === '' ? (knownLabel(guess.field) ?? `Cột ${index + 1}`) : label,
      width: guess.field === 'ordinal' ? ordinalWidth : (widths[index] ?? 10),
    }
  })
  return {
    ...header,
    columns,
    title: titleOf(table, header.titleRows),
    kind: appendix?.kind ?? kindOf(columns.filter(isFieldColumn)),
    own: [],
  }
}
