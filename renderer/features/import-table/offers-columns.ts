import type { Appendix } from '../../../shared/plans/appendix.ts'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'
import { blockTable } from './clipboard-table.ts'

/**
 * What a block pasted into the grid holds that cells cannot take: a row of column names, or numbered headings of
 * groups; null for mere cells.
 */
export function beyondCells(
  values: readonly (readonly string[])[],
  appendix: Appendix,
): 'header' | 'groups' | null {
  if (values.length < 2 || (values[0]?.length ?? 0) < 3) return null
  const table = blockTable(values)
  const mapping = guessMapping(table, appendix)
  if (mapping.headerRows > 0) return 'header'
  const rows = readMappedRows(table, mapping)
  const hasGroups = rows.some(row => row.kind === 'group' || row.kind === 'subgroup')
  return hasGroups && rows.some(row => row.kind === 'row') ? 'groups' : null
}
