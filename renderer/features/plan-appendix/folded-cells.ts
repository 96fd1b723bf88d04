import type { RowItem } from '../../../shared/plans/appendix.ts'
import { type FindOptions, foldText } from '../../editor/find/find-in-text.ts'

/** How words are compared where nothing else is asked for. */
export const loosely: FindOptions = { marks: false, capitals: false, wholeWord: false }

/** Rows never change in place: what was worked out of one holds as long as it is there. */
const known = [0, 1, 2, 3].map(() => new WeakMap<RowItem, ReadonlyMap<string, string>>())

/** Parts cells; no one types it. */
const parting = '\u0001'

function foldCells(row: RowItem, options: FindOptions): ReadonlyMap<string, string> {
  const cells = Object.entries(row.cells).map(([field, text]): [string, string] => [field, text ?? ''])
  // Folding has its price by the call more than by the letter.
  const together = foldText(cells.map(([, text]) => text).join(parting), options).text.split(parting)
  if (together.length === cells.length)
    return new Map(cells.map(([field], index) => [field, together[index] ?? '']))
  return new Map(cells.map(([field, text]) => [field, foldText(text, options).text]))
}

/** The words of a row's cells as they are compared, by field. */
export function foldedCells(row: RowItem, options: FindOptions): ReadonlyMap<string, string> {
  const memory = known[(options.marks ? 1 : 0) + (options.capitals ? 2 : 0)]
  const found = memory?.get(row)
  if (found !== undefined) return found
  const made = foldCells(row, options)
  memory?.set(row, made)
  return made
}
