/** Who is whose other state: places of two lists, each in at most one pair. */
export type Pairing = {
  /** The place before of a place after; undefined while it has none. */
  readonly beforeOf: (after: number) => number | undefined
  /** The place after of a place before. */
  readonly afterOf: (before: number) => number | undefined
  /** Pairs two places; does nothing when one of them has its pair already. Answers whether it paired them. */
  readonly pair: (before: number, after: number) => boolean
}

/** A pairing of nothing yet. */
export function createPairing(): Pairing {
  const befores = new Map<number, number>()
  const afters = new Map<number, number>()
  return {
    beforeOf: after => befores.get(after),
    afterOf: before => afters.get(before),
    pair: (before, after) => {
      if (afters.has(before) || befores.has(after)) return false
      afters.set(before, after)
      befores.set(after, before)
      return true
    },
  }
}
