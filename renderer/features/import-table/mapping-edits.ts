import type { Appendix } from '../../../shared/plans/appendix.ts'
import { fieldOf } from '../../../shared/recognize/appendix-columns.ts'
import { knownLabel } from '../../../shared/recognize/field-keys.ts'
import { type Header, headerLabels } from '../../../shared/recognize/find-header.ts'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { type RawTable, widthOf } from '../../../shared/recognize/raw-table.ts'
import type { MappedColumn, MappedField, TableMapping } from '../../../shared/recognize/table-mapping.ts'

/** What a person made of a column: a field, a role, or (`own`) a column of its own. */
export type ColumnChoice = MappedField | 'own'

/** What a person changed of the guess, by the place of the column. */
export type MappingEdits = {
  readonly header: Header | null
  readonly choices: ReadonlyMap<number, ColumnChoice>
  /** Names of columns of their own. */
  readonly labels: ReadonlyMap<number, string>
}

export const noEdits: MappingEdits = { header: null, choices: new Map(), labels: new Map() }

/** The guess under another heading: its words name the columns anew; what was sure by the old ones is asked again. */
function underHeader(table: RawTable, guess: TableMapping, header: Header): TableMapping {
  const labels = headerLabels(table.rows, header)
  const taken = new Set(guess.columns.map(({ field }) => field))
  const columns = guess.columns.map((column, index): MappedColumn => {
    const words = labels[index] ?? ''
    const label = words === '' ? (knownLabel(column.field) ?? `Cột ${index + 1}`) : words
    const named = fieldOf(words)
    const free = named !== undefined && (named !== 'ordinal' || index === 0) && !taken.has(named)
    if (column.confidence === 'sure' || !free) return { ...column, label }
    taken.add(named)
    return { ...column, label, field: named, confidence: 'sure' }
  })
  return { ...guess, ...header, columns }
}

/**
 * How a table is taken: the program's guess with what a person changed.
 *
 * @param appendix the one that it goes into; undefined for a new one.
 */
export function mappingOf(
  table: RawTable,
  appendix: Appendix | undefined,
  { header, choices, labels }: MappingEdits,
): TableMapping {
  const guessed = guessMapping(table, appendix)
  const same = header?.titleRows === guessed.titleRows && header.headerRows === guessed.headerRows
  const guess = header === null || same ? guessed : underHeader(table, guessed, header)
  const spoken = new Set([
    ...guess.columns.map(({ field }) => field),
    ...(appendix?.columns ?? []).map(({ field }) => field),
  ])
  const ownField = () => {
    for (let count = 1; ; count++) {
      const field = `custom${count}`
      if (!spoken.has(field)) {
        spoken.add(field)
        return field
      }
    }
  }
  const isOwn = ({ field }: MappedColumn) =>
    field.startsWith('custom') && appendix?.columns.every(column => column.field !== field) !== false
  const columns = guess.columns.map((column, index): MappedColumn => {
    const choice = choices.get(index)
    const label = labels.get(index)?.trim() || column.label
    if (choice === undefined) return { ...column, label }
    const field = choice !== 'own' ? choice : isOwn(column) ? column.field : ownField()
    return { ...column, label, field, confidence: 'sure' }
  })
  return { ...guess, columns }
}

/** How far a heading can reach in a table. */
export function headerLimits({ rows }: RawTable, { titleRows, headerRows }: Header) {
  return {
    title: Math.max(0, Math.min(40, rows.length - headerRows - 1)),
    header: Math.max(0, Math.min(5, rows.length - titleRows - 1)),
  }
}

/** Why a mapping cannot be read by; null when it can. */
export function mappingProblem(
  table: RawTable,
  { columns }: TableMapping,
  labelOf: (field: string) => string,
): string | null {
  const places = Map.groupBy(
    columns.map(({ field }, index) => ({ field, number: index + 1 })).filter(({ field }) => field !== 'skip'),
    ({ field }) => field,
  )
  for (const [field, same] of places) {
    if (same.length < 2) continue
    const named = same.map(({ number }) => `cột ${number}`)
    const list = `${named.slice(0, -1).join(', ')} và ${named.at(-1)}`
    return `${list.charAt(0).toUpperCase()}${list.slice(1)} cùng là “${labelOf(field)}”. Mỗi mục chỉ nhận một cột; hãy chọn lại một trong hai, hoặc “Bỏ qua”.`
  }
  if (widthOf(table) === 0 || columns.every(({ field }) => field === 'skip' || field === 'ordinal'))
    return 'Chưa chọn cột nào để nhập. Hãy chọn mục cho ít nhất một cột.'
  return null
}

/** Places of the columns that share a field with another. */
export function clashingColumns({ columns }: TableMapping): ReadonlySet<number> {
  const count = Map.groupBy(columns, ({ field }) => field)
  return new Set(
    columns.flatMap(({ field }, index) =>
      field !== 'skip' && (count.get(field)?.length ?? 0) > 1 ? [index] : [],
    ),
  )
}
