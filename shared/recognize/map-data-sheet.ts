import type { Appendix } from '../plans/appendix.ts'
import { columnWidths } from './column-widths.ts'
import { createFields, knownLabel } from './field-keys.ts'
import { type RawTable, wordsOf } from './raw-table.ts'
import { type MappedColumn, type MappedField, ordinalWidth, type TableMapping } from './table-mapping.ts'

/** `Nhãn: nội dung`, as data sheets write the clerk's own columns. */
const labelled = /^([^:]{1,60}): /

/**
 * The mapping of one of our own data sheets, which needs no guessing.
 *
 * @param fields what its columns hold, from `dataSheetFields`.
 * @param appendix the one that the sheet is to be merged into: its labels count, and its own columns.
 */
export function mapDataSheet(
  table: RawTable,
  fields: readonly MappedField[],
  appendix: Appendix | undefined,
): TableMapping {
  const words = table.rows.map(wordsOf)
  const [keys = [], ...rows] = words
  const widths = columnWidths(words)
  const ownAt = fields.indexOf('ownColumns')
  const found = new Set(
    rows.flatMap(row => (row[ownAt] ?? '').split('\n').flatMap(line => labelled.exec(line)?.[1] ?? [])),
  )
  const fresh = createFields(appendix)
  const own =
    appendix === undefined
      ? [...found].map(label => ({ field: fresh.own(), label }))
      : appendix.columns.filter(({ field }) => field.startsWith('custom'))
  const columns = fields.map((field, index): MappedColumn => {
    const mine = appendix?.columns.find(column => column.field === field)?.label
    const known = knownLabel(field)
    const unused = known !== undefined && mine === undefined && rows.every(row => (row[index] ?? '') === '')
    return {
      field: unused ? 'skip' : field,
      label: mine ?? known ?? keys[index] ?? '',
      width: field === 'ordinal' ? ordinalWidth : (widths[index] ?? 10),
      confidence: 'sure',
    }
  })
  return {
    titleRows: 0,
    headerRows: 1,
    columns,
    title: appendix?.title ?? '',
    kind: rows[0]?.[keys.indexOf('kind')] === 'indicator' ? 'indicators' : 'tasks',
    own: own.map(({ field, label }) => ({ field, label })),
  }
}
