import type { Appendix } from '../../../shared/plans/appendix.ts'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import { isFieldColumn } from '../../../shared/recognize/table-mapping.ts'
import { isBlank, reviewImport } from './import-review.ts'

/** How a table fits an appendix: rows of it found again, of these the changed ones, columns known, rows at all. */
type Fit = {
  readonly found: number
  readonly changed: number
  readonly known: number
  readonly columns: number
  readonly rows: number
}

function fitOf(table: RawTable, appendix: Appendix | undefined): Fit {
  const mapping = guessMapping(table, appendix)
  const columns = mapping.columns.filter(isFieldColumn)
  const shown = new Set(appendix?.columns.map(({ field }) => field))
  const known = columns.filter(
    ({ field, confidence }) => confidence === 'sure' && (appendix === undefined || shown.has(field)),
  )
  const { entries } = reviewImport(table, mapping, appendix)
  const count = (kind: string) => entries.filter(entry => entry.kind === kind).length
  const changed = count('changed')
  return {
    found: count('unchanged') + changed,
    changed,
    known: known.length,
    columns: columns.length,
    rows: count('added'),
  }
}

const order = ['found', 'changed', 'known', 'rows'] as const

/**
 * Which of a file's tables is most likely meant: the one with most of the appendix's rows, changed ones counting more
 * where several have them; else the one with most columns known, else the longest.
 *
 * @returns its place; 0 for no tables.
 */
export function likelyTable(tables: readonly RawTable[], appendix: Appendix | undefined): number {
  const fits = tables.map((table, index) => ({ index, fit: fitOf(table, appendix) }))
  const [best] = fits.toSorted(
    (left, right) =>
      order.map(key => right.fit[key] - left.fit[key]).find(difference => difference !== 0) ??
      left.index - right.index,
  )
  return best?.index ?? 0
}

/** Whether a table looks like it belongs into an appendix: it has rows of it, or is of its kind with its columns. */
export function fitsAppendix(table: RawTable, appendix: Appendix): boolean {
  const { found, known, columns } = fitOf(table, appendix)
  if (found > 0) return true
  if (guessMapping(table).kind !== appendix.kind) return false
  return (!isBlank(appendix) && known * 2 > columns) || (columns > 0 && known === columns)
}
