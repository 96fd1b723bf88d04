import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { suggestUnits } from '../../../shared/organisations/suggest-units.ts'
import { unitFields } from '../../../shared/organisations/unify-units.ts'

/** More would have to be read; what is meant is found sooner by typing on. */
const mostOffered = 8

const none: readonly string[] = []
const fields: ReadonlySet<string> = new Set(unitFields)

/**
 * What the grid offers while a cell that names units is typed: the whole cell, its last unit completed from the
 * register, what stands before kept. Nothing for cells of other fields.
 */
export function unitSuggestions(
  register: readonly Organisation[],
): (field: string, text: string) => readonly string[] {
  return (field, text) =>
    fields.has(field) ? suggestUnits(text, register, mostOffered).map(({ cell }) => cell) : none
}
