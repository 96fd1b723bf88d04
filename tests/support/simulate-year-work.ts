import type { ReportedStatus } from '../../shared/tasks/progress.ts'
import type { Dice } from './simulate-year-dice.ts'
import { type FollowedRow, laterDay } from './simulate-year-plan.ts'

/** What a unit says of a row. */
export type Words = {
  readonly status: ReportedStatus | null
  readonly percent: number | null
  readonly value: number | null
  /** The day that it was done, where it says so. */
  readonly doneOn: string | null
}

const nothing: Words = { status: null, percent: null, value: null, doneOn: null }

/** What is said of a row on a day; undefined for nothing new. */
export type Say = (
  key: string,
  row: FollowedRow,
  day: string,
  occurrence?: string | null,
) => Words | undefined

/** How the work on rows goes in a commune: begun, carried on, finished late or in time, stopped, taken up again. */
export function workOf(dice: Dice, firstDay: string): Say {
  const percents = new Map<string, number>()
  const dayBefore = (day: string) => {
    const at = laterDay(day, -dice.between(0, 20))
    return at < firstDay ? firstDay : at
  }

  const figure = (goal: NonNullable<FollowedRow['goal']>, day: string): Words => {
    if (goal === 'yes')
      return { ...nothing, status: dice.oneOf(['done', 'ongoing', 'ongoing', 'notStarted']) }
    const share = 40 + 5 * Number(day.slice(5, 7)) + dice.between(-10, 15)
    const value = dice.chance(0.15) ? goal.atLeast : Math.round(goal.atLeast * share) / 100
    return { ...nothing, value: Math.min(goal.most, Math.round(value * 10) / 10) }
  }

  const duty = (day: string, occurrence: string | null): Words => {
    const status = dice.oneOf([
      'done',
      'done',
      'done',
      'done',
      'ongoing',
      'ongoing',
      'notStarted',
      'paused',
    ] as const)
    if (status !== 'done' && occurrence === null) return { ...nothing, status }
    return { ...nothing, status: 'done', doneOn: dice.chance(0.5) ? dayBefore(day) : null }
  }

  const finished = (key: string): Words | undefined => {
    if (dice.chance(0.8)) return undefined
    if (dice.chance(0.6)) return { ...nothing, status: 'done', percent: dice.chance(0.5) ? 100 : null }
    percents.set(key, 90)
    return { ...nothing, status: 'ongoing', percent: 90 }
  }

  const task = (key: string, { due }: FollowedRow, day: string): Words | undefined => {
    const percent = percents.get(key) ?? 0
    if (percent === 100) return finished(key)
    if (dice.chance(0.03)) return { ...nothing, status: 'cancelled' }
    if (dice.chance(0.05)) return { ...nothing, status: 'paused', percent: dice.chance(0.5) ? percent : null }
    if (dice.chance(due !== null && laterDay(day, 25) >= due ? 0.4 : 0.06)) {
      percents.set(key, 100)
      const doneOn = dice.chance(0.6) ? dayBefore(day) : null
      return dice.chance(0.2)
        ? { ...nothing, percent: 100, doneOn }
        : { ...nothing, status: 'done', percent: dice.chance(0.5) ? 100 : null, doneOn }
    }
    if (percent === 0 && dice.chance(0.2))
      return { ...nothing, status: 'notStarted', percent: dice.chance(0.3) ? 0 : null }
    const more = Math.min(95, percent + dice.between(2, 25))
    percents.set(key, more)
    return { ...nothing, status: dice.chance(0.15) ? null : 'ongoing', percent: more }
  }

  return (key, row, day, occurrence = null) => {
    if (dice.chance(0.06)) return nothing
    if (row.goal !== null) return figure(row.goal, day)
    return row.everyMonths > 0 ? duty(day, occurrence) : task(key, row, day)
  }
}
