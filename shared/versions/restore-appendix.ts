import type { Appendix, AppendixItem, Column } from '../plans/appendix.ts'
import { arrangeEntries } from './arrange-entries.ts'
import { outlineOfAppendices, outlineOfItems } from './compare-appendices.ts'
import { restoreInto } from './restore-into.ts'

/** Gives what comes back an id: that of what it takes the place of, its own while that is free, else a new one. */
export type IdOf = (own: string, instead: string | undefined) => string

/** The present appendices with one of a version brought back: whole when it is gone, else its title and counting. */
export function restoreAppendix(
  before: readonly Appendix[],
  after: readonly Appendix[],
  id: string,
  idOf: IdOf,
): readonly Appendix[] | undefined {
  const place = before.findIndex(appendix => appendix.id === id)
  const fates = arrangeEntries(outlineOfAppendices(before), outlineOfAppendices(after), true)
  return restoreInto(before, after, fates, place, (was, instead) => {
    if (instead === undefined)
      return {
        ...was,
        id: idOf(was.id, undefined),
        items: was.items.map(item => ({ ...item, id: idOf(item.id, undefined) })),
      }
    const { kind, title, groupNumbering, subgroupNumbering, rowNumbering } = was
    return { ...instead, kind, title, groupNumbering, subgroupNumbering, rowNumbering }
  })
}

/** Columns that hold all cells of an item: those that are gone come back hidden, so that their words are kept. */
function columnsFor(item: AppendixItem, before: Appendix, after: Appendix): readonly Column[] {
  if (item.kind !== 'row') return after.columns
  const shown = new Set(after.columns.map(({ field }) => field))
  const missing = before.columns.filter(
    ({ field }) => !shown.has(field) && (item.cells[field] ?? '').trim() !== '',
  )
  return missing.length === 0
    ? after.columns
    : [...after.columns, ...missing.map(column => ({ ...column, hidden: true as const }))]
}

/**
 * The present appendices with one group, sub-group or row of a version brought back into the appendix that it stood in.
 *
 * @returns undefined when the version has no such item, or its appendix is gone.
 */
export function restoreItem(
  before: readonly Appendix[],
  after: readonly Appendix[],
  id: string,
  idOf: IdOf,
): readonly Appendix[] | undefined {
  const at = before.findIndex(({ items }) => items.some(item => item.id === id))
  const from = before[at]
  const fates = arrangeEntries(outlineOfAppendices(before), outlineOfAppendices(after), true)
  const to = fates.find(fate => fate.before === at)?.after
  const into = to === undefined ? undefined : after[to]
  if (from === undefined || to === undefined || into === undefined) return undefined
  const place = from.items.findIndex(item => item.id === id)
  const item = from.items[place]
  const items = restoreInto(
    from.items,
    into.items,
    arrangeEntries(outlineOfItems(from.items), outlineOfItems(into.items), true),
    place,
    (was, instead) => ({ ...was, id: idOf(was.id, instead?.id) }),
  )
  if (item === undefined || items === undefined) return undefined
  return after.with(to, { ...into, columns: columnsFor(item, from, into), items })
}
