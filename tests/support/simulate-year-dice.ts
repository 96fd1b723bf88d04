/** Throws that are the same for the same seed. */
export type Dice = {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  /** Whether something of this probability comes to pass. */
  readonly chance: (probability: number) => boolean
  /** One of several, which must not be none. */
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T
}

/** Dice that start from a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: probability => next() < probability,
    oneOf: list => list[Math.floor(next() * list.length)] ?? list[0],
  }
}
