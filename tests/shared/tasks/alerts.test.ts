import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { alert } from '../../../shared/tasks/alert.ts'
import { causeKey, idsMeantBy, isCovered } from '../../../shared/tasks/alert-cause.ts'
import { alertMatters } from '../../../shared/tasks/alert-matters.ts'
import type { AlertRow, PlanDuties, SaidRow } from '../../../shared/tasks/alert-row.ts'
import { type AlertMemory, alertsFor, toldAlerts } from '../../../shared/tasks/alerts.ts'
import { daysBetween } from '../../../shared/tasks/days-between.ts'
import { scheduleFromDates } from '../../../shared/tasks/refine-schedule.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { taskStatus } from '../../../shared/tasks/task-status.ts'
import { entry } from './progress-entries.ts'

const nothing: AlertMemory = { shown: [], snoozed: [] }
type Row = AlertRow & SaidRow
const mattersOf = (rows: readonly Row[], plans: readonly PlanDuties[], on: string) =>
  alertMatters({ due: rows, said: rows }, plans, on)
function row(rowId: string, given: Partial<Row> = {}): Row {
  return {
    planId: 'p',
    rowId,
    kind: 'tasks',
    leads: ['Phòng Kinh tế'],
    monitors: [],
    status: 'ongoing',
    due: null,
    daysLate: 0,
    last: null,
    ...given,
  }
}
const late = (rowId: string, daysLate: number, given: Partial<Row> = {}) =>
  row(rowId, { status: 'overdue', due: '2026-05-31', daysLate, ...given })
const soon = (rowId: string, due: string, given: Partial<Row> = {}) => row(rowId, { due, ...given })

const today = '2026-06-10'
const texts = (rows: readonly Row[], plans: readonly PlanDuties[] = [], memory = nothing, on = today) =>
  alertsFor(mattersOf(rows, plans, on), memory, on).map(({ text }) => text)
const shownOn = (rows: readonly Row[], on: string) =>
  alertsFor(mattersOf(rows, [], on), nothing, on).map(({ cause }) => ({ cause, on }))

const units: ReportingDuty = {
  id: 'units',
  title: 'Báo cáo tháng',
  from: 'Các cơ quan, đơn vị',
  to: 'Phòng Văn hóa - Xã hội',
  every: 'month',
  day: 15,
  before: true,
}
const office: ReportingDuty = {
  ...units,
  id: 'office',
  from: 'Phòng Văn hóa - Xã hội',
  to: 'UBND xã',
  day: 20,
  chainedAfter: 'units',
}
const plans: readonly PlanDuties[] = [{ planId: 'p', year: 2026, duties: [units, office] }]

describe('alertsFor', () => {
  it('has one line a unit, however it is spelt, and counts a task of two leads for both', () => {
    const rows = [
      late('a', 3),
      late('b', 9, { planId: 'q', leads: ['phòng kinh tế xã', 'Công an xã'] }),
      soon('c', '2026-06-17'),
      soon('d', '2026-06-18'),
      soon('e', '2026-06-10', { leads: ['Trạm Y tế xã'] }),
      soon('f', '2026-06-12', { status: 'doneOnTime' }),
      soon('g', '2026-06-12', { status: 'paused' }),
      soon('h', '2026-06-12', { kind: 'indicators' }),
      late('i', 1, { leads: [] }),
    ]
    expect(texts(rows)).toEqual([
      'Phòng Kinh tế: 2 nhiệm vụ quá hạn, 1 sắp đến hạn trong 7 ngày',
      'Công an xã: 1 nhiệm vụ quá hạn',
      'Chưa giao đơn vị chủ trì: 1 nhiệm vụ quá hạn',
      'Trạm Y tế xã: 1 nhiệm vụ sắp đến hạn trong 7 ngày',
    ])
    const [first] = alertsFor(mattersOf(rows, [], today), nothing, today)
    expect(first?.planIds).toEqual(['q', 'p'])
    expect(alert.safeParse(first).success).toBe(true)
  })

  it('has one line a day on which reports are due, urgent on its eve', () => {
    expect(texts([], plans, nothing, '2026-06-07')).toEqual([
      'Còn 7 ngày đến hạn (14/06/2026): báo cáo tháng 6 năm 2026, Các cơ quan, đơn vị gửi Phòng Văn hóa - Xã hội',
    ])
    expect(texts([], plans, nothing, '2026-06-13')[0]).toMatch(/^Ngày mai là hạn \(14\/06\/2026\)/u)
    const day14 = alertsFor(mattersOf([], plans, '2026-06-14'), nothing, '2026-06-14')
    expect(day14.map(({ day, urgent }) => [day, urgent])).toEqual([
      ['2026-06-14', true],
      ['2026-06-19', false],
    ])
    expect(texts([], plans, nothing, '2026-06-06')).toEqual([])
  })

  it('has one line for the units that owe an answer once the reporting day has passed', () => {
    const rows = [
      row('a'),
      row('b', { leads: ['Công an xã'], last: entry('2026-06-12', { period: '2026-06' }) }),
      row('c', { leads: ['Công an xã'] }),
      row('d', { leads: ['Trạm Y tế xã'], status: 'doneOnTime' }),
      row('e', { leads: ['Phòng Văn hóa - Xã hội'] }),
      row('f', { leads: [], monitors: ['Ban Chỉ huy Quân sự xã'], kind: 'indicators' }),
      row('g', { leads: ['Đoàn Thanh niên xã'], last: entry('2026-05-30', { period: '2026-05' }) }),
      row('h', { leads: ['Đoàn xã'], planId: 'other' }),
    ]
    const said = (on: string) => texts(rows, plans, nothing, on).filter(text => text.startsWith('Kỳ'))
    expect(said('2026-06-15')).toEqual([
      'Kỳ tháng 6 năm 2026: 3 đơn vị chưa báo cáo (Phòng Kinh tế, Ban Chỉ huy Quân sự xã, Đoàn Thanh niên xã)',
    ])
    expect(said('2026-06-14')[0]).toMatch(/^Kỳ tháng 5 năm 2026: 2 đơn vị/u)
  })

  it('does not tell the same within a week, nor less of it', () => {
    const rows = [late('a', 1), late('b', 2), soon('c', '2026-06-14')]
    const memory = { shown: shownOn(rows, today), snoozed: [] }
    expect(texts(rows, [], memory)).toEqual([])
    expect(texts(rows.slice(1), [], memory, '2026-06-12')).toEqual([])
    expect(texts(rows, [], memory, '2026-06-14')).toEqual([])
    expect(texts(rows, [], memory, '2026-06-17')).toHaveLength(1)
  })

  it('tells again what got worse', () => {
    const memory = { shown: shownOn([late('a', 1), soon('c', '2026-06-11')], today), snoozed: [] }
    expect(texts([late('a', 3), late('c', 1)], [], memory, '2026-06-12')).toHaveLength(1)
    expect(texts([late('a', 1), late('z', 1)], [], memory, '2026-06-12')).toHaveLength(1)
    expect(texts([late('a', 1), soon('z', '2026-06-12')], [], memory, '2026-06-12')).toHaveLength(1)
  })

  it('keeps quiet what was put off, until the day', () => {
    const rows = [late('a', 1)]
    const cause = shownOn(rows, today)[0]?.cause ?? ''
    const memory = { shown: [], snoozed: [{ cause, until: '2026-07-01' }] }
    expect(texts(rows, [], memory, '2026-06-30')).toEqual([])
    expect(texts(rows, [], memory, '2026-07-01')).toHaveLength(1)
    expect(texts([...rows, late('b', 1)], [], memory, '2026-06-30')).toHaveLength(1)
  })

  it('tells no cause twice in a week, over any 60 days', () => {
    const names = ['Phòng Kinh tế', 'Công an xã', 'Trạm Y tế xã']
    const start = '2026-05-01'
    const task = fc.record({
      due: fc.integer({ min: -20, max: 70 }),
      lead: fc.subarray(names),
      done: fc.option(fc.integer({ min: 0, max: 70 })),
      reports: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (tasks, reportingDays, opened) => {
          const duties = reportingDays.map((day, index) => ({ ...units, id: `d${index}`, day }))
          const logs = tasks.map(({ done, reports }, index) => [
            ...reports.map(at =>
              entry(addDays(start, at), { rowId: `r${index}`, status: 'ongoing' as const }),
            ),
            ...(done === null
              ? []
              : [entry(addDays(start, done), { rowId: `r${index}`, status: 'done' as const })]),
          ])
          const shown: { cause: string; on: string }[] = []
          opened.forEach((open, at) => {
            const on = addDays(start, at)
            if (!open) return
            const rows = tasks.map(({ due, lead }, index) => {
              const id = `r${index}`
              const schedule = scheduleFromDates(null, addDays(start, due))
              const state = taskStatus({ id, schedule }, logs[index] ?? [], {
                today: on,
                planYear: 2026,
                issuedOn: null,
              })
              return row(id, { ...state, leads: lead, last: state.last ?? null })
            })
            const told = alertsFor(
              mattersOf(rows, [{ planId: 'p', year: 2026, duties }], on),
              { shown, snoozed: [] },
              on,
            )
            for (const { cause } of told) {
              const before = shown.findLast(each => each.cause === cause)
              expect(before === undefined || daysBetween(before.on, on) >= 7).toBe(true)
              shown.push({ cause, on })
            }
            // Everything that is overdue is told, or was within a week by a line that says as much.
            const silent = rows.filter(({ status, leads }) => status === 'overdue' && leads.length > 0)
            const recent = shown.filter(each => daysBetween(each.on, on) < 7).map(({ cause }) => cause)
            for (const { rowId } of silent)
              expect(recent.some(cause => idsMeantBy(cause)(`p/${rowId}`))).toBe(true)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('toldAlerts', () => {
  const rows = [late('a', 3), late('b', 2), soon('c', '2026-06-14')]
  const toldOn = (known: readonly Row[], on: string): AlertMemory => ({
    shown: alertsFor(mattersOf(known, plans, on), nothing, on).map(({ cause }) => ({ cause, on })),
    snoozed: [],
  })
  const told = (known: readonly Row[], memory: AlertMemory, on: string) =>
    toldAlerts(mattersOf(known, plans, on), memory, on)

  it('counts what is left of a unit’s line and nothing that came since', () => {
    const memory = toldOn(rows, today)
    const now = [row('a', { status: 'doneLate', due: '2026-05-31' }), ...rows.slice(1), late('d', 1)]
    const units = (known: readonly Row[], on = today) =>
      told(known, memory, on).flatMap(({ kind, text }) => (kind === 'unit' ? [text] : []))
    expect(units(rows)).toEqual(['Phòng Kinh tế: 2 nhiệm vụ quá hạn, 1 sắp đến hạn trong 7 ngày'])
    expect(units(now)).toEqual(['Phòng Kinh tế: 1 nhiệm vụ quá hạn, 1 sắp đến hạn trong 7 ngày'])
    expect(units([late('d', 1)])).toEqual([])
    expect(units(rows, '2026-06-17')).toEqual([])
  })

  it('has what was told in two lines about one unit in one, and what was put off', () => {
    const first = toldOn(rows.slice(0, 1), today)
    const [cause = ''] = alertsFor(mattersOf(rows.slice(1, 2), [], today), nothing, today).map(
      each => each.cause,
    )
    const memory = { ...first, snoozed: [{ cause, until: '2026-06-20' }] }
    expect(told(rows, memory, today).map(({ text }) => text)).toContain('Phòng Kinh tế: 2 nhiệm vụ quá hạn')
  })

  it('names only the units that were told and have still not answered', () => {
    const owing = (unit: string, day: string | null = null) =>
      row(unit, { leads: [unit], last: day === null ? null : { day, period: null } })
    const before = [owing('Công an xã'), owing('Trạm Y tế xã')]
    const memory = toldOn(before, '2026-06-16')
    const silent = (known: readonly Row[]) =>
      told(known, memory, '2026-06-17')
        .filter(({ kind }) => kind === 'silentUnits')
        .map(({ units, planIds }) => ({ units, planIds }))
    expect(silent(before)).toEqual([{ units: ['Công an xã', 'Trạm Y tế xã'], planIds: ['p'] }])
    const since = [owing('Công an xã', '2026-06-16'), owing('Trạm Y tế xã'), owing('Ban Chỉ huy Quân sự')]
    expect(silent(since)).toEqual([{ units: ['Trạm Y tế xã'], planIds: ['p'] }])
    expect(silent(since.map(each => ({ ...each, last: { day: '2026-06-16', period: null } })))).toEqual([])
  })

  it('says of a reporting day how near it is by now', () => {
    const memory = toldOn([], '2026-06-08')
    const near = (on: string) => told([], memory, on).map(({ text }) => text.split(' (')[0])
    expect(near('2026-06-11')).toEqual(['Còn 3 ngày đến hạn'])
    expect(near('2026-06-13')).toEqual(['Ngày mai là hạn'])
    expect(near('2026-06-15')).toEqual([])
  })
})

describe('idsMeantBy', () => {
  it('knows the ids of a key, overdue or near, and no others', () => {
    const isMeant = idsMeantBy(causeKey({ kind: 'unit', subject: 'x', hot: ['p/a'], warm: ['p/b'] }))
    expect(['p/a', 'p/b', 'p/c', 'x', ''].filter(isMeant)).toEqual(['p/a', 'p/b'])
    expect(idsMeantBy('no key')('p/a')).toBe(false)
  })

  it('gives ten thousand rows of real-looking ids as many marks', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `plan-${at % 50}/p1r${at % 20}-${at}`)
    const isMeant = idsMeantBy(
      causeKey({ kind: 'unit', subject: 'x', hot: ids.filter((_, at) => at % 2 === 0), warm: [] }),
    )
    expect(ids.filter(isMeant)).toHaveLength(5_000)
  })
})

describe('isCovered', () => {
  const key = (hot: readonly string[], warm: readonly string[], subject = 'x') =>
    causeKey({ kind: 'unit', subject, hot, warm })

  it('by the same or more, not by less nor by what is only near', () => {
    expect(isCovered(key(['b', 'a'], []), key(['a', 'b'], []))).toBe(true)
    expect(isCovered(key(['a'], ['b']), key(['a', 'b'], []))).toBe(true)
    expect(isCovered(key(['a'], []), key([], ['a']))).toBe(false)
    expect(isCovered(key(['a'], [], 'y'), key(['a'], []))).toBe(false)
    expect(isCovered(key(['a'], []), 'some old key')).toBe(false)
  })

  it('keeps ids apart that hold the signs of the key', () => {
    expect(isCovered(key(['a'], []), key(['a,b'], []))).toBe(false)
    expect(isCovered(key(['a|b'], []), key(['a|b', 'c'], []))).toBe(true)
  })
})
