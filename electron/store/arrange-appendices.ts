import type { AppendixHead, AppendixItem } from '../../shared/plans/appendix.ts'
import { placeInOrder } from './block-order.ts'

export type AppendicesChange = {
  /** Of the plan. */
  readonly id: string
  /** The revision of the appendices that was read. */
  readonly appendicesRev: number
  /** New and changed appendices, without their items. */
  readonly put: readonly AppendixHead[]
  /** Ids of appendices to take away with what stays in them; one that is gone already does not matter. */
  readonly remove: readonly string[]
  /** Ids of all appendices as they stand afterwards; null leaves the order as it is. */
  readonly order: readonly string[] | null
  /** New and changed items, and those that come from another appendix, each with the one it stands in afterwards. */
  readonly putItems: readonly { readonly appendixId: string; readonly item: AppendixItem }[]
  readonly removeItems: readonly string[]
  /** Ids of all items of an appendix as they stand afterwards; needed where one is new or comes from elsewhere. */
  readonly itemOrders: readonly { readonly appendixId: string; readonly ids: readonly string[] }[]
  readonly now: string
}

/** Where a plan's appendices and their items stand, by id. */
export type StoredPlaces = {
  readonly appendices: ReadonlyMap<string, number>
  readonly items: ReadonlyMap<string, { readonly appendixId: string; readonly position: number }>
}

export type Arranged = {
  /** Ids that the plan's appendices did not have. */
  readonly fresh: readonly string[]
  /** Ids of items that go, those of removed appendices included. */
  readonly gone: readonly string[]
  /** Positions of appendices and of items that are new or moved. */
  readonly appendixPositions: ReadonlyMap<string, number>
  readonly itemPositions: ReadonlyMap<string, number>
}

/** Where everything comes to stand; undefined when the change contradicts itself or what is stored. */
export function arrangeAppendices(change: AppendicesChange, stored: StoredPlaces): Arranged | undefined {
  const putIds = change.put.map(({ id }) => id)
  const heads = remaining(stored.appendices.keys(), putIds, change.remove)
  const items = remainingItems(change, stored)
  if (heads === undefined || items === undefined) return undefined
  if ([...items].some(([id, appendixId]) => heads.has(id) || !heads.has(appendixId))) return undefined
  const freshHeads = putIds.filter(id => !stored.appendices.has(id))
  if (change.order === null ? freshHeads.length > 0 : !lists(change.order, heads)) return undefined
  if (change.itemOrders.some(({ appendixId }) => !heads.has(appendixId))) return undefined
  const itemPositions = placeItems(change, stored, items)
  if (itemPositions === undefined) return undefined
  const freshItems = change.putItems.map(({ item }) => item.id).filter(id => !stored.items.has(id))
  return {
    fresh: [...freshHeads, ...freshItems],
    gone: [...stored.items.keys()].filter(id => !items.has(id)),
    appendixPositions: change.order === null ? new Map() : placeInOrder(change.order, stored.appendices),
    itemPositions,
  }
}

/** What is there afterwards; undefined when an id is put twice, or both put and removed. */
function remaining(
  stored: Iterable<string>,
  put: readonly string[],
  removed: readonly string[],
): ReadonlySet<string> | undefined {
  const gone = new Set(removed)
  if (new Set(put).size !== put.length || put.some(id => gone.has(id))) return undefined
  return new Set([...[...stored].filter(id => !gone.has(id)), ...put])
}

/** The items afterwards, each with its appendix. */
function remainingItems(
  { remove, putItems, removeItems }: AppendicesChange,
  stored: StoredPlaces,
): ReadonlyMap<string, string> | undefined {
  const lost = new Set(remove)
  const put = new Map(putItems.map(({ appendixId, item }) => [item.id, appendixId]))
  const staying = [...stored.items].filter(([, { appendixId }]) => !lost.has(appendixId)).map(([id]) => id)
  const ids = remaining(
    staying,
    putItems.map(({ item }) => item.id),
    removeItems,
  )
  return ids && new Map([...ids].map(id => [id, put.get(id) ?? stored.items.get(id)?.appendixId ?? '']))
}

function placeItems(
  { putItems, itemOrders }: AppendicesChange,
  stored: StoredPlaces,
  items: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> | undefined {
  const ordered = new Set(itemOrders.map(({ appendixId }) => appendixId))
  const arriving = putItems.filter(
    ({ appendixId, item }) => stored.items.get(item.id)?.appendixId !== appendixId,
  )
  if (ordered.size !== itemOrders.length || arriving.some(({ appendixId }) => !ordered.has(appendixId)))
    return undefined
  const members = Map.groupBy(items.keys(), id => items.get(id) ?? '')
  const placed = new Map<string, number>()
  for (const { appendixId, ids } of itemOrders) {
    if (!lists(ids, new Set(members.get(appendixId)))) return undefined
    const before = ids.flatMap(id => {
      const place = stored.items.get(id)
      return place?.appendixId === appendixId ? [[id, place.position] as const] : []
    })
    for (const [id, position] of placeInOrder(ids, new Map(before))) placed.set(id, position)
  }
  return placed
}

/** Whether an order names all of these ids, each once, and no other. */
function lists(order: readonly string[], ids: ReadonlySet<string>): boolean {
  return order.length === ids.size && new Set(order).size === order.length && order.every(id => ids.has(id))
}
