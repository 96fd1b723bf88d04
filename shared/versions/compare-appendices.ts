import type { Appendix, AppendixItem, Column } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import { arrangeEntries, flat, type Outline } from './arrange-entries.ts'
import { numbersOf } from './compare-blocks.ts'
import { compareCells, textOfItem } from './compare-cells.ts'
import { entriesOf } from './compare-entries.ts'
import type { AppendixEntry, Aspect, Entry, ItemEntry } from './comparison.ts'
import { sameData } from './same-data.ts'

/** Appendices by their titles. */
export const outlineOfAppendices = (appendices: readonly Appendix[]): Outline =>
  flat(appendices.map(({ id, kind, title }) => ({ id, kind, family: kind, text: title })))

/** Two lists of appendices: each with its columns, groups and rows. */
export function compareAppendices(
  before: readonly Appendix[],
  after: readonly Appendix[],
  sameIds: boolean,
): readonly AppendixEntry[] {
  const fates = arrangeEntries(outlineOfAppendices(before), outlineOfAppendices(after), sameIds)
  const rules = { textOf: (each: Appendix) => each.title, aspectsOf: aspectsOfAppendix }
  return entriesOf(before, after, fates, rules).map(entry => {
    const columns = compareColumns(entry.before?.columns ?? [], entry.after?.columns ?? [])
    const items = compareItems(entry.before, entry.after, sameIds)
    const inside = [...columns, ...items].some(each => each.kind !== 'same')
    return { ...entry, kind: entry.kind === 'same' && inside ? 'changed' : entry.kind, columns, items }
  })
}

function aspectsOfAppendix(before: Appendix, after: Appendix): readonly Aspect[] {
  const counting = ({ groupNumbering, subgroupNumbering, rowNumbering }: Appendix) =>
    [groupNumbering, subgroupNumbering, rowNumbering].join()
  return [
    ...(before.kind === after.kind ? [] : ['kind' as const]),
    ...(counting(before) === counting(after) ? [] : ['numbering' as const]),
  ]
}

/** Columns find each other by the field that they show. */
function compareColumns(before: readonly Column[], after: readonly Column[]): readonly Entry<Column>[] {
  const outline = (columns: readonly Column[]) =>
    flat(columns.map(({ field, label }) => ({ id: field, kind: field, family: field, text: label })))
  return entriesOf(before, after, arrangeEntries(outline(before), outline(after), true), {
    textOf: column => column.label,
    aspectsOf: (left, right) =>
      left.width === right.width && left.align === right.align ? [] : ['look' as const],
  })
}

/** An appendix's items, rows under their groups. */
export function outlineOfItems(items: readonly AppendixItem[]): Outline {
  let group = -1
  let subgroup = -1
  const parents = items.map(({ kind }, place) => {
    if (kind === 'group') {
      group = place
      subgroup = -1
      return -1
    }
    if (kind === 'row') return subgroup >= 0 ? subgroup : group
    subgroup = place
    return group
  })
  return {
    parents,
    items: items.map(item => ({
      id: item.id,
      kind: item.kind,
      family: item.kind === 'row' ? 'row' : 'heading',
      text: textOfItem(item),
    })),
  }
}

function compareItems(
  before: Appendix | undefined,
  after: Appendix | undefined,
  sameIds: boolean,
): readonly ItemEntry[] {
  const [left, right] = [before?.items ?? [], after?.items ?? []]
  const fates = arrangeEntries(outlineOfItems(left), outlineOfItems(right), sameIds)
  const numbersBefore = before ? numberItems(before) : []
  const numbersAfter = after ? numberItems(after) : []
  const columns = [...(after?.columns ?? []), ...(before?.columns ?? [])]
  const rules = { textOf: textOfItem, aspectsOf, idOf: (item: AppendixItem) => item.id }
  return entriesOf(left, right, fates, rules).map((entry, index) => {
    const fate = fates[index]
    const cells = compareCells(entry.before, entry.after, columns)
    const inCells = cells.some(cell => cell.kind !== 'same')
    return {
      ...entry,
      kind: entry.kind === 'same' && inCells ? 'changed' : entry.kind,
      aspects: inCells && entry.before && entry.after ? withWords(entry.aspects) : entry.aspects,
      numbers: numbersOf(numbersBefore[fate?.before ?? -1], numbersAfter[fate?.after ?? -1]),
      cells,
    }
  })
}

const withWords = (aspects: readonly Aspect[]): readonly Aspect[] =>
  aspects.includes('words') ? aspects : ['words', ...aspects]

function aspectsOf(before: AppendixItem, after: AppendixItem): readonly Aspect[] {
  const number = before.number === after.number ? [] : ['number' as const]
  if (before.kind !== 'row' || after.kind !== 'row')
    return [...(before.kind === after.kind ? [] : ['kind' as const]), ...number]
  const meant = sameData(before.schedule, after.schedule) && sameData(before.target, after.target)
  return [...number, ...(meant ? [] : ['meaning' as const])]
}
