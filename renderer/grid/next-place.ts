import type { Ending } from './cell-editor.tsx'
import type { GridPlace, GridTable } from './grid-model.ts'
import { cycle, moveFrom, tabFrom } from './grid-moves.ts'
import { isMany, rangeOf, type Selection, selectPlace } from './grid-selection.ts'

/**
 * Where Enter, Tab or an arrow leads from the active cell: round and round inside a range, else on through the table;
 * Enter returns to the column where a run of Tab began.
 *
 * @returns null where Tab leaves the table.
 */
export function nextSelection(
  table: GridTable,
  selection: Selection,
  ending: Exclude<Ending, { kind: 'fill' | 'cancel' }>,
): Selection | null {
  const { active, tabFrom: origin } = selection
  if (ending.kind === 'arrow')
    return selectPlace(moveFrom(table, active, { to: 'cell', direction: ending.direction }, 1))
  const range = rangeOf(table, selection)
  if (isMany(table, range)) {
    const along = ending.kind === 'tab' ? 'rows' : 'columns'
    return { ...selection, active: cycle(range, active, along, ending.back) }
  }
  if (ending.kind === 'tab') {
    const place = tabFrom(table, active, ending.back)
    return (
      place && {
        ...selectPlace(place),
        tabFrom: place.row === active.row ? (origin ?? active.column) : origin,
      }
    )
  }
  const from: GridPlace = ending.back ? active : { ...active, column: origin ?? active.column }
  return selectPlace(moveFrom(table, from, { to: 'cell', direction: ending.back ? 'up' : 'down' }, 1))
}
