import type { KnownField } from '../plans/appendix.ts'
import { fold } from '../vietnamese.ts'
import { type RawTable, wordsOf } from './raw-table.ts'
import type { MappedField } from './table-mapping.ts'

/** What the columns of our own data sheets hold; the others follow from these, or from the plan. */
const dataFields: ReadonlyMap<string, MappedField> = new Map([
  ['group', 'groupTitle'],
  ['subgroup', 'subgroupTitle'],
  ['group_number', 'groupNumber'],
  ['subgroup_number', 'subgroupNumber'],
  ['id', 'rowId'],
  ['schedule_text', 'schedule'],
  ['unit', 'unitOfMeasure'],
  ['target_text', 'target'],
  ['other', 'ownColumns'],
  ...(
    [
      'ordinal',
      'name',
      'detail',
      'person',
      'lead',
      'support',
      'monitor',
      'guide',
      'deliverable',
      'resources',
      'authority',
      'baseline',
      'result',
      'note',
    ] satisfies readonly KnownField[]
  ).map((field): [string, MappedField] => [field, field]),
])

/** Names that no heading made by hand has, let alone all of them. */
const certain = ['plan_id', 'id', 'schedule_text', 'target_text', 'ordinal', 'name']

/** What each column of one of our own data sheets holds; undefined for any other table. */
export function dataSheetFields({ rows }: Pick<RawTable, 'rows'>): readonly MappedField[] | undefined {
  const keys = wordsOf(rows[0]).map(key => key.toLowerCase())
  if (!certain.every(key => keys.includes(key))) return undefined
  return keys.map(key => dataFields.get(key) ?? 'skip')
}

/** One of our data sheets as a table for each appendix that it holds rows of; any other table as it is. */
export function partDataSheet(table: RawTable): readonly RawTable[] {
  const column = wordsOf(table.rows[0]).findIndex(key => fold(key) === 'appendix')
  if (dataSheetFields(table) === undefined || column < 0) return [table]
  const labels = [...new Set(table.rows.slice(1).map(row => row[column]?.text ?? ''))]
  if (labels.length < 2) return [table]
  return labels.map(label => {
    const at = table.rows.flatMap((row, index) => (index === 0 || row[column]?.text === label ? [index] : []))
    const rowsAt = at.flatMap(index => table.rowsAt[index] ?? [])
    return {
      ...table,
      name: `${table.name} – ${label}`,
      rows: at.flatMap(index => [table.rows[index] ?? []]),
      rowsAt,
      hiddenRows: table.hiddenRows.filter(row => rowsAt.includes(row)),
    }
  })
}
