import { findSimilar, type PlacedText } from './find-similar.ts'
import { nearestIn } from './nearest.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { likeness, shinglesOf } from './shingles.ts'

/** What tells one item of a list from another. */
export type Item = {
  readonly id: string | undefined
  /** Similar items are looked for within a kind. */
  readonly kind: string
  /** Kinds that may turn into each other: a point may become a clause, never a table. */
  readonly family: string
  readonly text: string
}
type Lists = { readonly before: readonly Item[]; readonly after: readonly Item[]; readonly pairing: Pairing }

/** How alike two items of one id must be before anything else is asked. */
const idHolds = 0.3
/** How alike two items must be, neighbours counted, to be one. */
const alikeFrom = 0.5
/** What it counts, beside the words, that the neighbours are pairs. */
const neighbourly = 0.15

/**
 * Finds for each item its other state: by id where ids mean the same on both sides, by the same words, by similar
 * words, in this order. Among equal words the one beside a pair that is already found comes first.
 *
 * @param sameIds whether equal ids mean the same item: two versions of one plan, not plans of two years.
 */
export function matchItems(before: readonly Item[], after: readonly Item[], sameIds: boolean): Pairing {
  const lists: Lists = { before, after, pairing: createPairing() }
  const exactly = (item: Item) => `${item.kind}\n${item.text}`
  if (sameIds) {
    pairIds(lists, (left, right) => exactly(left) === exactly(right))
    pairIds(lists, (left, right) => likeness(shinglesOf(left.text), shinglesOf(right.text)) >= idHolds)
  }
  pairUnique(lists, exactly)
  spread(lists, exactly)
  pairNearest(lists, exactly)
  pairUnique(lists, item => `${item.family}\n${item.text}`)
  pairSimilar(lists)
  if (sameIds) pairIds(lists, () => true)
  return lists.pairing
}

function pairIds({ before, after, pairing }: Lists, fits: (left: Item, right: Item) => boolean) {
  const places = openPlaces(
    before,
    place => pairing.afterOf(place) !== undefined,
    item => item.id ?? '',
  )
  after.forEach((item, place) => {
    if (item.id === undefined || pairing.beforeOf(place) !== undefined) return
    const there = places.get(item.id) ?? []
    // Columns may show one field twice: each takes the first that is left.
    const [found] = there
    const other = found === undefined ? undefined : before[found]
    if (found === undefined || other?.family !== item.family || !fits(other, item)) return
    if (pairing.pair(found, place)) there.shift()
  })
}

type Key = (item: Item) => string

/** Places without a pair yet, by what they say. */
function openPlaces(items: readonly Item[], taken: (place: number) => boolean, keyOf: Key) {
  const places = new Map<string, number[]>()
  items.forEach((item, place) => {
    if (taken(place)) return
    const key = keyOf(item)
    const same = places.get(key)
    if (same) same.push(place)
    else places.set(key, [place])
  })
  return places
}

const openBefore = ({ before, pairing }: Lists, keyOf: Key) =>
  openPlaces(before, place => pairing.afterOf(place) !== undefined, keyOf)
const openAfter = ({ after, pairing }: Lists, keyOf: Key) =>
  openPlaces(after, place => pairing.beforeOf(place) !== undefined, keyOf)

/** Pairs what is said once on either side. */
function pairUnique(lists: Lists, keyOf: Key) {
  const befores = openBefore(lists, keyOf)
  for (const [key, [place, ...others]] of openAfter(lists, keyOf)) {
    const [other, ...more] = befores.get(key) ?? []
    if (place === undefined || other === undefined || others.length + more.length > 0) continue
    if (lists.after[place]?.text.trim() !== '') lists.pairing.pair(other, place)
  }
}

/** Pairs equal neighbours of pairs, onward and back. */
function spread({ before, after, pairing }: Lists, keyOf: Key) {
  const extend = (place: number, step: 1 | -1) => {
    const other = pairing.beforeOf(place)
    const [left, right] = [before[(other ?? -2) + step], after[place + step]]
    if (other === undefined || left === undefined || right === undefined) return
    if (keyOf(left) === keyOf(right)) pairing.pair(other + step, place + step)
  }
  for (let place = 0; place < after.length; place++) extend(place, 1)
  for (let place = after.length - 1; place >= 0; place--) extend(place, -1)
}

/** Pairs what is said more than once with the one nearest to where its neighbour came from. */
function pairNearest(lists: Lists, keyOf: Key) {
  const befores = openBefore(lists, keyOf)
  for (const [key, places] of openAfter(lists, keyOf)) {
    const left = [...(befores.get(key) ?? [])]
    for (const place of places) {
      const from = (lists.pairing.beforeOf(place - 1) ?? place - 1) + 1
      const at = nearestIn(left, from)
      const nearest = left[at]
      if (nearest === undefined) break
      lists.pairing.pair(nearest, place)
      left.splice(at, 1)
    }
  }
}

/** Pairs what is alike, the most alike first. */
function pairSimilar({ before, after, pairing }: Lists) {
  const open = (items: readonly Item[], taken: (place: number) => boolean): readonly PlacedText[] =>
    items.flatMap(({ kind, text }, place) => (taken(place) ? [] : [{ place, kind, text }]))
  const beside = (left: number, right: number, step: 1 | -1) =>
    pairing.beforeOf(right + step) === left + step ? neighbourly : 0
  const found = findSimilar(
    open(before, place => pairing.afterOf(place) !== undefined),
    open(after, place => pairing.beforeOf(place) !== undefined),
  ).map(pair => ({
    ...pair,
    score: pair.score + beside(pair.before, pair.after, 1) + beside(pair.before, pair.after, -1),
  }))
  for (const pair of found.toSorted((left, right) => right.score - left.score))
    if (pair.score >= alikeFrom) pairing.pair(pair.before, pair.after)
}
