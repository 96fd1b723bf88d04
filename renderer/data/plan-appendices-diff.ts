import type { Input } from '../../shared/api/contract.ts'
import type { Appendix, AppendixHead, AppendixItem } from '../../shared/plans/appendix.ts'
import { joinRows } from './join-rows.ts'
import { byId, type Join, mergeParts, sameOrder, samePart } from './merge-parts.ts'

type Appendices = readonly Appendix[]
/** An item with the appendix it stands in: an item that changes its appendix is changed. */
type Placed = { readonly id: string; readonly appendixId: string; readonly item: AppendixItem }

/** What `plans.saveAppendices` needs besides the plan and its revision. */
export type AppendicesDiff = Omit<Input<'plans.saveAppendices'>, 'id' | 'appendicesRev'>

function headOf({ items: _, ...head }: Appendix): AppendixHead {
  return head
}

const placed = (appendices: Appendices): readonly Placed[] =>
  appendices.flatMap(({ id: appendixId, items }) => items.map(item => ({ id: item.id, appendixId, item })))

/** Heads are built anew each time, items are not: one object needs no look inside. */
const samePlaced = (left: Placed | undefined, right: Placed | undefined): boolean =>
  left?.appendixId === right?.appendixId && samePart(left?.item, right?.item)

/** Rows are joined cell by cell; a heading is one text. */
const joinPlaced: Join<Placed> = (was, mine, theirs) => {
  if (was.item.kind !== 'row' || mine.item.kind !== 'row' || theirs.item.kind !== 'row')
    return { part: mine, clash: true }
  const { row, clash } = joinRows(was.item, mine.item, theirs.item)
  const { appendixId } = was.appendixId === mine.appendixId ? theirs : mine
  return { part: { id: row.id, appendixId, item: row }, clash }
}

const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id)

/**
 * What must be stored to turn one state of a plan's appendices into another.
 *
 * @returns null when they are the same.
 */
export function diffAppendices(before: Appendices, after: Appendices): AppendicesDiff | null {
  if (before === after) return null
  const old = byId(before)
  const now = byId(after)
  const oldItems = byId(placed(before))
  const items = placed(after)
  const nowItems = byId(items)
  const put = after
    .filter(each => old.get(each.id) !== each)
    .map(headOf)
    .filter(head => {
      const was = old.get(head.id)
      return was === undefined || !samePart(headOf(was), head)
    })
  const remove = ids(before).filter(id => !now.has(id))
  const putItems = items.filter(each => !samePlaced(oldItems.get(each.id), each))
  const removeItems = [...oldItems.values()].filter(
    ({ id, appendixId }) => now.has(appendixId) && !nowItems.has(id),
  )
  const itemOrders = after.filter(each => {
    const was = old.get(each.id)
    return was !== each && !sameOrder(ids(was?.items ?? []), ids(each.items))
  })
  const inPlace = sameOrder(ids(before), ids(after))
  if (inPlace && [put, remove, putItems, removeItems, itemOrders].every(list => list.length === 0))
    return null
  return structuredClone({
    put: put.map(head => ({ ...head, columns: [...head.columns] })),
    remove,
    order: inPlace ? null : ids(after),
    putItems: putItems.map(({ appendixId, item }) => ({ appendixId, item })),
    removeItems: ids(removeItems),
    itemOrders: itemOrders.map(({ id, items: ordered }) => ({ appendixId: id, ids: ids(ordered) })),
  })
}

/**
 * Joins appendices changed here with those changed elsewhere, item by item and rows cell by cell. An appendix that was removed on one side
 * stays when the other side changed something in it.
 */
export function mergeAppendices(
  base: Appendices,
  mine: Appendices,
  theirs: Appendices,
): { readonly value: Appendices; readonly overruled: readonly AppendixItem[] } {
  const heads = mergeParts(base.map(headOf), mine.map(headOf), theirs.map(headOf))
  const items = mergeParts(placed(base), placed(mine), placed(theirs), samePlaced, joinPlaced)
  const byAppendix = Map.groupBy(items.parts, ({ appendixId }) => appendixId)
  const present = new Set(ids(heads.parts))
  const homeless = [...byAppendix.keys()].filter(id => !present.has(id))
  const restored = homeless.flatMap(id => [...mine, ...theirs].find(each => each.id === id) ?? []).map(headOf)
  const value = [...heads.parts, ...restored].map(head => ({
    ...head,
    items: (byAppendix.get(head.id) ?? []).map(({ item }) => item),
  }))
  return { value: adoptAppendices(value, mine), overruled: items.overruled.map(({ item }) => item) }
}

/** The same appendices, with the objects of others wherever those say the same. */
export function adoptAppendices(appendices: Appendices, others: Appendices): Appendices {
  const known = byId(others)
  const knownItems = byId(others.flatMap(({ items }) => items))
  const adopted = appendices.map(each => {
    const items = each.items.map(item => {
      const own = knownItems.get(item.id)
      return own !== undefined && samePart(own, item) ? own : item
    })
    const other = known.get(each.id)
    const same =
      other !== undefined &&
      items.length === other.items.length &&
      items.every((item, index) => item === other.items[index]) &&
      samePart(headOf(each), headOf(other))
    return same ? other : { ...each, items }
  })
  return adopted.length === others.length && adopted.every((each, index) => each === others[index])
    ? others
    : adopted
}
