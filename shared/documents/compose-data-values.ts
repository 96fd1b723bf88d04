import type { Schedule } from '../tasks/schedule.ts'
import type { Target } from '../tasks/target.ts'

/** Days as `YYYY-MM-DD`, null where the schedule names none. */
export type ScheduleValues = {
  readonly start: string | null
  readonly end: string | null
  readonly due: string | null
}

/** What a schedule says in days; a recurring one, and one set by another document, says none. */
export function scheduleValues(schedule: Schedule | undefined): ScheduleValues {
  switch (schedule?.kind) {
    case 'range':
    case 'year':
      return { start: schedule.start, end: schedule.end, due: schedule.due }
    case 'point':
      return { start: schedule.date, end: schedule.date, due: schedule.due }
    case 'continuous':
      return { start: null, end: schedule.end, due: null }
    default:
      return { start: null, end: null, due: null }
  }
}

/** The figure of a target; empty and null where it has none. `valueTo` is the upper end of an interval. */
export type TargetValues = {
  readonly comparator: string
  readonly value: number | null
  readonly valueTo: number | null
  readonly unit: string
}

/** What a target says in figures; a yes/no target and a product say none. */
export function targetValues(target: Target | undefined): TargetValues {
  switch (target?.kind) {
    case 'ratio':
    case 'count':
    case 'speed':
    case 'change':
      return { comparator: target.comparator, value: target.value, valueTo: null, unit: target.unit }
    case 'interval':
      return { comparator: '', value: target.from, valueTo: target.to, unit: target.unit }
    default:
      return { comparator: '', value: null, valueTo: null, unit: '' }
  }
}
