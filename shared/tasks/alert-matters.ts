import { addDays, formatDay } from '../dates.ts'
import type { Alert } from './alert.ts'
import type { Cause } from './alert-cause.ts'
import {
  type AlertRow,
  type AlertRows,
  answering,
  type PlanDuties,
  type SaidRow,
  unitKeys,
} from './alert-row.ts'
import { daysBetween } from './days-between.ts'
import { periodLabel } from './period.ts'
import { planReportingDays } from './reporting-days.ts'
import { silentUnits } from './silent-units.ts'

/** How many days ahead a deadline or a reporting day is told, and how long a told cause stays quiet. */
export const alertDays = 7

/** Something to remind of, and how it is said. */
export type AlertMatter = Cause & {
  readonly kind: Alert['kind']
  /** The line about those of its ids that are meant; at least one must be. */
  readonly tell: (isMeant: (id: string) => boolean) => Omit<Alert, 'cause' | 'kind'>
}

const idOf = ({ planId, rowId }: AlertRow) => `${planId}/${rowId}`

const isOpen = ({ status }: AlertRow) => status === 'notStarted' || status === 'ongoing'

type UnitRows = { readonly unit: string; readonly late: AlertRow[]; readonly soon: AlertRow[] }

function byUnit(rows: readonly AlertRow[], today: string): ReadonlyMap<string, UnitRows> {
  const units = new Map<string, UnitRows>()
  const keyOf = unitKeys()
  const last = addDays(today, alertDays)
  const isSoon = (row: AlertRow) => row.due !== null && row.due >= today && row.due <= last && isOpen(row)
  for (const row of rows) {
    const late = row.status === 'overdue'
    if (row.kind !== 'tasks' || !(late || isSoon(row))) continue
    const named = new Map(answering(row).map(unit => [keyOf(unit), unit]))
    for (const [key, unit] of named.size === 0 ? [['', ''] as const] : named) {
      const known = units.get(key) ?? { unit, late: [], soon: [] }
      units.set(key, known)
      if (late) known.late.push(row)
      else known.soon.push(row)
    }
  }
  return units
}

function tellUnit(unit: string, late: readonly AlertRow[], soon: readonly AlertRow[]) {
  const said = [
    ...(late.length > 0 ? [`${late.length} nhiệm vụ quá hạn`] : []),
    ...(soon.length > 0
      ? [`${soon.length} ${late.length > 0 ? '' : 'nhiệm vụ '}sắp đến hạn trong ${alertDays} ngày`]
      : []),
  ]
  const longest = late.toSorted((left, right) => right.daysLate - left.daysLate)
  return {
    text: `${unit === '' ? 'Chưa giao đơn vị chủ trì' : unit}: ${said.join(', ')}`,
    urgent: late.length > 0,
    planIds: [...new Set([...longest, ...soon].map(({ planId }) => planId))],
    units: unit === '' ? [] : [unit],
    day: null,
  }
}

function unitMatters(rows: readonly AlertRow[], today: string): readonly AlertMatter[] {
  return [...byUnit(rows, today)].map(([subject, { unit, late, soon }]) => ({
    kind: 'unit',
    subject,
    hot: late.map(idOf),
    warm: soon.map(idOf),
    tell: isMeant => {
      const meant = (row: AlertRow) => isMeant(idOf(row))
      return tellUnit(unit, late.filter(meant), soon.filter(meant))
    },
  }))
}

const left = (days: number) =>
  days === 0 ? 'Hôm nay là hạn' : days === 1 ? 'Ngày mai là hạn' : `Còn ${days} ngày đến hạn`

type Due = { readonly id: string; readonly planId: string; readonly said: string; readonly from: string }

function reportingMatters(plans: readonly PlanDuties[], today: string): readonly AlertMatter[] {
  const days = new Map<string, Due[]>()
  const near = { from: today, to: addDays(today, alertDays), today }
  for (const { planId, year, duties } of plans)
    for (const { dutyId, day, period } of planReportingDays(duties, year, near)) {
      const { from = '', to = '' } = duties.find(({ id }) => id === dutyId) ?? {}
      const said = `báo cáo ${periodLabel(period)}, ${from} gửi ${to}`
      const known = days.get(day) ?? []
      days.set(day, known)
      known.push({ id: `${planId}/${dutyId}/${period}`, planId, said, from })
    }
  return [...days].map(([day, due]) => {
    const near = daysBetween(today, day)
    const urgent = near <= 1
    const ids = due.map(({ id }) => id)
    return {
      kind: 'reportingDay',
      subject: day,
      hot: urgent ? ids : [],
      warm: urgent ? [] : ids,
      tell: isMeant => {
        const meant = due.filter(({ id }) => isMeant(id))
        return {
          text: `${left(near)} (${formatDay(day)}): ${[...new Set(meant.map(({ said }) => said))].join('; ')}`,
          urgent,
          planIds: [...new Set(meant.map(({ planId }) => planId))],
          units: [...new Set(meant.map(({ from }) => from))],
          day,
        }
      },
    }
  })
}

/** How many names a line can hold. */
const named = 5

function silentMatters(
  rows: readonly SaidRow[],
  plans: readonly PlanDuties[],
  today: string,
): readonly AlertMatter[] {
  return silentUnits(rows, plans, today).map(({ period, units }) => ({
    kind: 'silentUnits',
    subject: period,
    hot: units.map(({ key }) => key),
    warm: [],
    tell: isMeant => {
      const meant = units.filter(({ key }) => isMeant(key))
      const names = meant.map(({ unit }) => unit)
      const more = names.length > named ? ` và ${names.length - named} đơn vị khác` : ''
      return {
        text: `Kỳ ${periodLabel(period)}: ${names.length} đơn vị chưa báo cáo (${names.slice(0, named).join(', ')}${more})`,
        urgent: false,
        planIds: [...new Set(meant.flatMap(({ planIds }) => planIds))],
        units: names,
        day: null,
      }
    },
  }))
}

/**
 * All there is to remind of, told before or not: one matter a unit (its tasks overdue, and due within 7 days), one a
 * day on which reports are due within 7 days, one a period for which units owe an answer (see `silentUnits`).
 *
 * @param today `YYYY-MM-DD`.
 */
export function alertMatters(
  { due, said }: AlertRows,
  plans: readonly PlanDuties[],
  today: string,
): readonly AlertMatter[] {
  return [...unitMatters(due, today), ...reportingMatters(plans, today), ...silentMatters(said, plans, today)]
}
