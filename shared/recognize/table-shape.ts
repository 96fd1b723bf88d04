import type { RawCell, RawTable } from './raw-table.ts'
import { isFieldColumn, type TableMapping } from './table-mapping.ts'

/** A row's words by the table's columns, and what reading it needs besides. */
export type ShapedRow = {
  readonly at: number
  readonly hidden: boolean
  readonly words: readonly string[]
  readonly cells: readonly RawCell[]
  /** Columns with words that the mapping takes. */
  readonly filled: readonly number[]
  /** Whether the cells that name a row are one with those of the row above. */
  readonly covered: boolean
}

/** Where the columns stand that tell what a row is; -1 for none. */
export type Places = {
  readonly first: number
  readonly ordinal: number
  readonly name: number
  readonly taken: readonly number[]
}

/** So long a text may have been parted because no row of Excel is taller. */
const longText = 400

/** Whether words go on from those above them: they begin small, or a page or the height of a row ended above. */
export function isRest(words: string, above: string): boolean {
  return /^\p{Ll}/u.test(words) || above.length > longText
}

/** Where the telling columns of a mapping stand. */
export function placesOf({ columns }: TableMapping): Places {
  const taken = columns.flatMap((column, index) => (isFieldColumn(column) ? [index] : []))
  const ordinal = columns.findIndex(({ field }) => field === 'ordinal')
  const named = columns.findIndex(({ field }) => field === 'name')
  const name = named >= 0 ? named : (taken.find(index => index !== ordinal) ?? -1)
  return { first: taken[0] ?? -1, ordinal, name, taken }
}

/**
 * The rows of a table, words of tall merged cells given to each row that they stand beside, save for those that
 * name the row itself: a row under them is a part of it.
 */
export function shapeRows(table: RawTable, mapping: TableMapping): readonly ShapedRow[] {
  const { ordinal, name, taken } = placesOf(mapping)
  const hidden = new Set(table.hiddenRows)
  const key = ordinal >= 0 ? ordinal : name
  /** For each column, the words of a tall cell from above and the row where it ends. */
  const tall: { text: string; end: number }[] = mapping.columns.map(() => ({ text: '', end: 0 }))
  const groups = new Set(
    mapping.columns.flatMap(({ field }, index) =>
      ['groupTitle', 'subgroupTitle', 'groupNumber', 'subgroupNumber'].includes(field) ? [index] : [],
    ),
  )
  return table.rows.map((cells, index) => {
    const covered = (tall[key]?.end ?? 0) > index
    const words = mapping.columns.map((_, column) => {
      const text = cells[column]?.text ?? ''
      const from = tall[column]
      const repeats = !covered && column !== ordinal && column !== name && (from?.end ?? 0) > index
      const shown =
        text === '' && (repeats || groups.has(column)) && from !== undefined && from.end > index
          ? from.text
          : text
      const span = cells[column]?.rowSpan ?? 1
      if (span > 1) tall[column] = { text, end: index + span }
      return shown
    })
    const at = table.rowsAt[index] ?? index + 1
    const filled = taken.filter(column => words[column] !== '')
    return { at, hidden: hidden.has(at), words, cells, filled, covered }
  })
}
