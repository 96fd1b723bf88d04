import type { RowItem } from '../plans/appendix.ts'
import { describeSchedule } from './describe-schedule.ts'
import { describeTarget } from './describe-target.ts'
import { parseTarget } from './parse-target.ts'
import { isCoarse, isRefined } from './refine-schedule.ts'
import { suspicion } from './suspicious-target.ts'
import type { Target } from './target.ts'

/**
 * How a cell was understood, to show beside its words. `coarse`: understood, but too loose to follow; `refined`:
 * someone gave another meaning than the words have; `unknown`: there are words, and no meaning.
 */
export type Badge = {
  readonly kind: 'none' | 'understood' | 'coarse' | 'refined' | 'unknown'
  /** The meaning in a few words; empty for `none`. */
  readonly text: string
  /** What the clerk should look at; absent when nothing. */
  readonly hint?: string
}

const none: Badge = { kind: 'none', text: '' }
const blank = (text: string | undefined) => !/[\p{L}\d]/u.test(text ?? '')

/** How a row's schedule cell was understood. `year` is the plan's. */
export function scheduleBadge(row: RowItem, year: number): Badge {
  const { schedule, cells } = row
  if (schedule === undefined)
    return blank(cells.schedule) ? none : { kind: 'unknown', text: 'Chưa hiểu thời hạn' }
  const text = describeSchedule(schedule)
  if (isRefined(row, year)) return { kind: 'refined', text }
  return isCoarse(schedule)
    ? { kind: 'coarse', text, hint: 'Nên chọn thời hạn cụ thể để theo dõi' }
    : { kind: 'understood', text }
}

const same = (left: Target | undefined, right: Target | undefined) =>
  JSON.stringify(Object.entries(left ?? {}).toSorted()) ===
  JSON.stringify(Object.entries(right ?? {}).toSorted())

/** How a row's target cell was understood; a target that cannot be right, or not be measured, carries a hint. */
export function targetBadge(row: RowItem): Badge {
  const { target, cells } = row
  if (target === undefined)
    return blank(cells.target) ? none : { kind: 'unknown', text: 'Chưa hiểu chỉ tiêu' }
  const text = describeTarget(target)
  const hint = suspicion(row)
  const warned = hint === undefined ? {} : { hint }
  if (!same(target, parseTarget(cells.target ?? '', cells.unitOfMeasure)))
    return { kind: 'refined', text, ...warned }
  return { kind: target.kind === 'product' ? 'coarse' : 'understood', text, ...warned }
}
