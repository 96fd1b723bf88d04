import type { Fate } from './arrange-entries.ts'

/**
 * Brings one thing of an earlier list back into the present one: in the place of what became of it, else behind the
 * nearest that stood before it and still stands, wherever that stands now; first where none does.
 *
 * @param fates of the two lists.
 * @param place of the thing in `before`.
 * @param write what is put there; `instead` is what it takes the place of.
 */
export function restoreInto<T>(
  before: readonly T[],
  after: readonly T[],
  fates: readonly Fate[],
  place: number,
  write: (item: T, instead: T | undefined) => T,
): readonly T[] | undefined {
  const item = before[place]
  if (item === undefined) return undefined
  const now = new Map(
    fates.flatMap(fate =>
      fate.before === undefined || fate.after === undefined ? [] : [[fate.before, fate.after] as const],
    ),
  )
  const there = now.get(place)
  if (there !== undefined) return after.with(there, write(item, after[there]))
  let anchor = place - 1
  while (anchor >= 0 && !now.has(anchor)) anchor -= 1
  return after.toSpliced((now.get(anchor) ?? -1) + 1, 0, write(item, undefined))
}
