/** One comparison of a run: medians of the two sides, taken in turns so that a busy moment hits both. */
export type Measurement = {
  readonly name: string
  readonly ours: number
  readonly reference: number
  readonly ratio: number
  readonly unit: string
  /** The largest ratio that still counts as good; absent for what is only watched. */
  readonly bound?: number
}

/** The middle value, the upper of two; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Processor time, which a busy machine does not stretch as it stretches the clock. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.()
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Rounds to what a reader can use. */
export function measurement(
  name: string,
  ours: number,
  reference: number,
  unit: string,
  bound?: number,
): Measurement {
  const round = (value: number) => Math.round(value * 100) / 100
  return {
    name,
    ours: round(ours),
    reference: round(reference),
    ratio: round(ours / reference),
    unit,
    ...(bound ? { bound } : {}),
  }
}

/** Times two ways of doing the same work, turn by turn, after one unmeasured turn each. */
export async function compareTimes(
  name: string,
  ours: () => Promise<unknown>,
  reference: () => Promise<unknown>,
  given: { turns: number; bound?: number },
): Promise<Measurement> {
  await ours()
  await reference()
  const times: { ours: number[]; reference: number[] } = { ours: [], reference: [] }
  for (let turn = 0; turn < given.turns; turn++) {
    times.ours.push(await milliseconds(ours))
    times.reference.push(await milliseconds(reference))
  }
  return measurement(name, median(times.ours), median(times.reference), 'ms of CPU', given.bound)
}

/** The value that 95 in 100 do not exceed; infinite for none. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY
}
