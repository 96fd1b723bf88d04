import { addDays, formatDay } from '../dates.ts'
import type { Alert } from './alert.ts'
import { causeKey, isCovered } from './alert-cause.ts'
import { type AlertRow, answering, type PlanDuties, unitKeys } from './alert-row.ts'
import { daysBetween } from './days-between.ts'
import { periodLabel } from './period.ts'
import { reportingDaysBetween } from './reporting-days.ts'
import { silentUnits } from './silent-units.ts'

/** How many days ahead a deadline or a reporting day is told, and how long a told cause stays quiet. */
export const alertDays = 7

/** What was told before, and what the person put off: it stays quiet before the day `until`. */
export type AlertMemory = {
  readonly shown: readonly { readonly cause: string; readonly on: string }[]
  readonly snoozed: readonly { readonly cause: string; readonly until: string }[]
}

const idOf = ({ planId, rowId }: Pick<AlertRow, 'planId' | 'rowId'>) => `${planId}/${rowId}`

function isSoon({ status, due }: AlertRow, today: string): boolean {
  if (due === null || (status !== 'notStarted' && status !== 'ongoing')) return false
  return due >= today && due <= addDays(today, alertDays)
}

/** One line a unit. */
function unitAlerts(rows: readonly AlertRow[], today: string): readonly Alert[] {
  const units = new Map<
    string,
    { readonly unit: string; readonly late: AlertRow[]; readonly soon: AlertRow[] }
  >()
  const keyOf = unitKeys()
  for (const row of rows) {
    const late = row.status === 'overdue'
    if (row.kind !== 'tasks' || !(late || isSoon(row, today))) continue
    const named = new Map(answering(row).map(unit => [keyOf(unit), unit]))
    for (const [key, unit] of named.size === 0 ? [['', ''] as const] : named) {
      const known = units.get(key) ?? { unit, late: [], soon: [] }
      units.set(key, known)
      if (late) known.late.push(row)
      else known.soon.push(row)
    }
  }
  return [...units].map(([key, { unit, late, soon }]): Alert => {
    const said = [
      ...(late.length > 0 ? [`${late.length} nhiệm vụ quá hạn`] : []),
      ...(soon.length > 0
        ? [`${soon.length} ${late.length > 0 ? '' : 'nhiệm vụ '}sắp đến hạn trong ${alertDays} ngày`]
        : []),
    ]
    const longest = late.toSorted((left, right) => right.daysLate - left.daysLate)
    return {
      cause: causeKey({ kind: 'unit', subject: key, hot: late.map(idOf), warm: soon.map(idOf) }),
      kind: 'unit',
      text: `${unit === '' ? 'Chưa giao đơn vị chủ trì' : unit}: ${said.join(', ')}`,
      urgent: late.length > 0,
      rows: [...longest, ...soon].map(({ planId, rowId }) => ({ planId, rowId })),
      units: unit === '' ? [] : [unit],
      day: null,
    }
  })
}

const left = (days: number) =>
  days === 0 ? 'Hôm nay là hạn' : days === 1 ? 'Ngày mai là hạn' : `Còn ${days} ngày đến hạn`

/** One line a day on which reports are due. */
function reportingAlerts(plans: readonly PlanDuties[], today: string): readonly Alert[] {
  const days = new Map<string, { readonly ids: string[]; readonly said: string[]; readonly from: string[] }>()
  for (const { planId, duties } of plans)
    for (const { dutyId, day, period } of reportingDaysBetween(
      duties,
      today,
      addDays(today, alertDays),
      today,
    )) {
      const duty = duties.find(({ id }) => id === dutyId)
      const known = days.get(day) ?? { ids: [], said: [], from: [] }
      days.set(day, known)
      known.ids.push(`${planId}/${dutyId}/${period}`)
      known.said.push(`báo cáo ${periodLabel(period)}, ${duty?.from} gửi ${duty?.to}`)
      known.from.push(duty?.from ?? '')
    }
  return [...days].map(([day, { ids, said, from }]): Alert => {
    const near = daysBetween(today, day)
    const last = near <= 1
    return {
      cause: causeKey({
        kind: 'reportingDay',
        subject: day,
        hot: last ? ids : [],
        warm: last ? [] : ids,
      }),
      kind: 'reportingDay',
      text: `${left(near)} (${formatDay(day)}): ${[...new Set(said)].join('; ')}`,
      urgent: last,
      rows: [],
      units: [...new Set(from)],
      day,
    }
  })
}

/** How many names a line can hold. */
const named = 5

/** One line a period for the units that owe an answer. */
function silentAlerts(
  rows: readonly AlertRow[],
  plans: readonly PlanDuties[],
  today: string,
): readonly Alert[] {
  return silentUnits(rows, plans, today).map(({ period, units }): Alert => {
    const names = units.map(({ unit }) => unit)
    const more = names.length > named ? ` và ${names.length - named} đơn vị khác` : ''
    return {
      cause: causeKey({
        kind: 'silentUnits',
        subject: period,
        hot: units.map(({ key }) => key),
        warm: [],
      }),
      kind: 'silentUnits',
      text: `Kỳ ${periodLabel(period)}: ${names.length} đơn vị chưa báo cáo (${names.slice(0, named).join(', ')}${more})`,
      urgent: false,
      rows: [],
      units: names,
      day: null,
    }
  })
}

/**
 * What to remind of today: few lines, the urgent first. One line a unit (its tasks overdue, and due within 7 days),
 * one a day on which reports are due within 7 days, one a period for which units owe an answer (see `silentUnits`).
 *
 * A line told within the last 7 days, its own day included, is not told again, and one that was put off not before
 * `until`. This holds for a line that says less than the one told (tasks were finished) too, but not for one that got
 * worse: another task, one that became overdue, another unit that owes, a reporting day that is tomorrow or today. A
 * worse line has a cause of its own, so no cause is ever told twice within a week.
 *
 * @param rows of all plans that are followed; indicators count only for who owes an answer.
 * @param today `YYYY-MM-DD`.
 */
export function alertsFor(
  rows: readonly AlertRow[],
  plans: readonly PlanDuties[],
  today: string,
  { shown, snoozed }: AlertMemory,
): readonly Alert[] {
  const quiet = [
    ...shown.filter(({ on }) => on <= today && daysBetween(on, today) < alertDays),
    ...snoozed.filter(({ until }) => today < until),
  ]
  const size = ({ rows: tasks, units, day }: Alert) => (day === null ? tasks.length + units.length : 0)
  return [...unitAlerts(rows, today), ...reportingAlerts(plans, today), ...silentAlerts(rows, plans, today)]
    .filter(({ cause }) => !quiet.some(told => isCovered(cause, told.cause)))
    .toSorted(
      (one, other) =>
        Number(other.urgent) - Number(one.urgent) ||
        (one.day ?? '9').localeCompare(other.day ?? '9') ||
        size(other) - size(one),
    )
}
