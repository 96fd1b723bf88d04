import { nearestIn } from './nearest.ts'
import { likeness, shinglesOf } from './shingles.ts'

/** A text with its place in its list. */
export type PlacedText = { readonly place: number; readonly kind: string; readonly text: string }
export type Likeness = { readonly before: number; readonly after: number; readonly score: number }

/** Looked at closely for each text, and looked through to find those: what keeps 3,000 × 3,000 quick. */
const closeLooks = 8
const maxTouches = 400
/** Below this nothing that stands beside a text makes it the same text. */
const worthNaming = 0.3

/** Up to `count` places out of an ascending list, those nearest to `near`. */
function nearest(places: readonly number[], near: number, count: number): readonly number[] {
  if (places.length <= count) return places
  const middle = nearestIn(places, near)
  const start = Math.max(0, Math.min(middle - (count >> 1), places.length - count))
  return places.slice(start, start + count)
}

/**
 * Pairs of texts of the same kind that may be one text in two states. A text may be in several pairs: the caller
 * chooses.
 *
 * @param before texts in order of place.
 * @param after likewise.
 */
export function findSimilar(
  before: readonly PlacedText[],
  after: readonly PlacedText[],
): readonly Likeness[] {
  const shinglesBefore = new Map(before.map(({ place, text }) => [place, shinglesOf(text)]))
  const postings = new Map<string, number[]>()
  for (const { place, kind } of before)
    for (const shingle of shinglesBefore.get(place) ?? []) {
      const key = `${kind}\n${shingle}`
      const places = postings.get(key)
      if (places) places.push(place)
      else postings.set(key, [place])
    }
  return after.flatMap(({ place, kind, text }) => {
    const shingles = shinglesOf(text)
    return rate(place, shingles, candidatesOf(kind, shingles, place, postings), shinglesBefore)
  })
}

/** The places that share most shingles with a text, rare shingles asked first; of equals the nearest. */
function candidatesOf(
  kind: string,
  shingles: ReadonlySet<string>,
  near: number,
  postings: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const lists = [...shingles]
    .map(shingle => postings.get(`${kind}\n${shingle}`) ?? [])
    .toSorted((left, right) => left.length - right.length)
  const shared = new Map<number, number>()
  let touches = 0
  for (const list of lists) {
    if (touches >= maxTouches) break
    for (const place of nearest(list, near, maxTouches >> 2)) {
      shared.set(place, (shared.get(place) ?? 0) + 1)
      touches += 1
    }
  }
  return [...shared]
    .toSorted(([one, left], [other, right]) => right - left || Math.abs(one - near) - Math.abs(other - near))
    .slice(0, closeLooks)
    .map(([place]) => place)
}

function rate(
  after: number,
  shingles: ReadonlySet<string>,
  candidates: readonly number[],
  shinglesBefore: ReadonlyMap<number, ReadonlySet<string>>,
): readonly Likeness[] {
  return candidates
    .map(before => ({ before, after, score: likeness(shinglesBefore.get(before) ?? new Set(), shingles) }))
    .filter(({ score }) => score >= worthNaming)
}
