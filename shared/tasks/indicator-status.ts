import type { z } from 'zod'
import type { RowItem } from '../plans/appendix.ts'
import type { Comparator } from './figures.ts'
import { type Direction, directionOf } from './indicators.ts'
import { rowEntries } from './known-entries.ts'
import type { ProgressEntry } from './progress.ts'
import { saidStatus } from './said-status.ts'
import type { Target } from './target.ts'
import type { trendPoint, Verdict } from './tracked.ts'

/** One reported figure. */
export type TrendPoint = Readonly<z.infer<typeof trendPoint>>

export type IndicatorState = {
  /** Labels: glossary room `verdict`. Null when what was reported cannot be compared with the target. */
  readonly verdict: Verdict | null
  /** The last reported figure, in the target's unit; null for none. */
  readonly actual: number | null
  /** How far the figure is from what has to be reached, never below 0; null without both. */
  readonly gap: number | null
  /** The figures in the order of their days, the last one of each period. */
  readonly trend: readonly TrendPoint[]
  /** Whether more is better. */
  readonly direction: Direction
}

/** How far around an approximate target ('khoảng 80') a figure still meets it: a twentieth of the target. */
const tolerance = 0.05

/** What passes and what is better than that, both inclusive of `pass`; `strict`: the bound itself does not pass. */
type Goal = {
  readonly pass: number
  readonly better: number
  readonly less: boolean
  readonly strict: boolean
}

const flipped: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
}

function goalOf(target: Target, direction: Direction): Goal | undefined {
  if (target.kind === 'done' || target.kind === 'product') return undefined
  if (target.kind === 'interval') {
    const less = direction === 'less'
    return less
      ? { pass: target.to, better: target.from, less, strict: false }
      : { pass: target.from, better: target.to, less, strict: false }
  }
  // 'Giảm 20%' is reported as it is worded: 25 fell by more, -5 rose.
  const falls = target.kind === 'change' && target.value < 0
  const value = falls ? -target.value : target.value
  const comparator = falls ? flipped[target.comparator] : target.comparator
  const less =
    comparator === '='
      ? target.kind !== 'change' && direction === 'less'
      : comparator === '<=' || comparator === '<'
  const strict = comparator === '>' || comparator === '<'
  const slack = target.approximate === true && comparator === '=' ? Math.abs(value) * tolerance : 0
  const [pass, better] = less ? [value + slack, value - slack] : [value - slack, value + slack]
  return { pass, better, less, strict }
}

/** Figures come from divisions and from people: what differs by less than this is the same. */
const same = 1e-9
const rounded = (value: number) => Math.round(value * 1e6) / 1e6

function judge(value: number, { pass, better, less, strict }: Goal) {
  const [from, best, at] = less ? [-pass, -better, -value] : [pass, better, value]
  const reached = strict ? at > from + same : at >= from - same
  if (!reached) return { verdict: 'notMet' as const, gap: rounded(Math.max(0, from - at)) }
  // 'Trên 80%' names no figure that would be more than asked for.
  return { verdict: !strict && at > best + same ? ('exceeded' as const) : ('met' as const), gap: 0 }
}

function trendOf(entries: readonly ProgressEntry[]): readonly TrendPoint[] {
  const points = entries.filter(({ value }) => value !== null)
  return points
    .filter(
      ({ period }, index) =>
        period === null || points.findLastIndex(other => other.period === period) === index,
    )
    .map(({ day, value }) => ({ day, value: value ?? 0 }))
}

/**
 * What an indicator comes to today.
 *
 * - The last figure of the log counts: it says how things stand on its day (lũy kế), figures are not added up. Entries
 *   about days after today, corrected ones and those of other rows count for nothing.
 * - A written comparator tells which side passes; a bare figure passes at it or on its better side (`direction`).
 *   Strictly better is `exceeded`, except beyond a strict comparator (`> 80%`), where all that passes is `met`.
 * - An interval passes from its near end on: 50-80% from 50, exceeded above 80; where less is better, up to 80.
 * - 'Khoảng 80' is met within a twentieth of itself, exceeded beyond that.
 * - A fall ('giảm 20%') is reported as worded, by how much it fell.
 * - Yes or no ('Đạt') and products are met when the last status is done (or 100 %), not met by any other.
 * - `notReported`: no figure yet ('done' is none where the target has one). Null: a figure, and none to compare it with.
 *
 * @param entries of the row or its whole plan, in any order.
 */
export function indicatorStatus(
  row: Pick<RowItem, 'id' | 'cells' | 'target' | 'indicator'>,
  entries: readonly ProgressEntry[],
  { today }: { readonly today: string },
): IndicatorState {
  const known = rowEntries(row.id, entries, today)
  const { target } = row
  const direction = directionOf(row)
  const trend = trendOf(known)
  const goal = target && goalOf(target, direction)
  const status = known.flatMap(entry => saidStatus(entry) ?? []).at(-1)
  const actual = trend.at(-1)?.value ?? null
  const judged = (): { readonly verdict: Verdict | null; readonly gap: number | null } => {
    if (goal !== undefined && actual !== null) return judge(actual, goal)
    if (goal !== undefined) return { verdict: 'notReported', gap: null }
    if (status !== undefined) return { verdict: status === 'done' ? 'met' : 'notMet', gap: null }
    return { verdict: actual === null ? 'notReported' : null, gap: null }
  }
  return { ...judged(), actual, trend, direction }
}
