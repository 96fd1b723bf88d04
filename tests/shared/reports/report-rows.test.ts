import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plans/plan.ts'
import { draftReport } from '../../../shared/reports/draft-report.ts'
import { reportRows, standingOn } from '../../../shared/reports/report-rows.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { entry, followedPlan } from './followed-plan.ts'
import { linesOf, under } from './report-lines.ts'

/** `t2` is due on 30/06/2026, `t3` at the end of every month, `t4` on 30/09/2026. */
const rowOn = (rowId: string, period: Period, today: string, log: readonly ProgressEntry[] = []) =>
  reportRows(followedPlan, log, period, today).find(row => row.rowId === rowId)

function report(period: Period, today: string, log: readonly ProgressEntry[] = []): Plan {
  let ids = 0
  return draftReport(followedPlan, {
    period,
    id: 'r',
    newId: () => `r${++ids}`,
    today,
    addressees: [],
    log,
    corrections: [],
  })
}

describe('standingOn()', () => {
  it.each([
    ['2026-06', '2026-07-01', { asOf: '2026-06-30', isOver: true }],
    ['2026-06', '2026-06-30', { asOf: '2026-06-30', isOver: false }],
    ['2026-06', '2026-06-20', { asOf: '2026-06-20', isOver: false }],
    ['2026', '2027-01-05', { asOf: '2026-12-31', isOver: true }],
  ])('%s drafted on %s', (period, today, standing) => {
    expect(standingOn(period, today)).toEqual(standing)
  })
})

describe('reportRows()', () => {
  it('calls a task overdue that was due on the last day, once that day is over', () => {
    for (const period of ['2026-06', '2026-Q2', '2026-H1'])
      expect(rowOn('t2', period, '2026-07-03')).toMatchObject({ status: 'overdue', daysLate: 0 })
    expect(rowOn('t4', '2026-9M', '2026-10-01')).toMatchObject({ status: 'overdue', daysLate: 0 })
  })

  it('does not while the deadline is still to come', () => {
    for (const today of ['2026-06-20', '2026-06-30'])
      expect(rowOn('t2', '2026-06', today)).toMatchObject({ status: 'notStarted', daysLate: 0 })
  })

  it('counts the days since the deadline up to the last day, whenever it is drafted', () => {
    for (const today of ['2026-07-01', '2026-08-20'])
      expect(rowOn('t1', '2026-06', today)).toMatchObject({ status: 'overdue', daysLate: 91 })
    expect(rowOn('t1', '2026-06', '2026-06-20')).toMatchObject({ status: 'overdue', daysLate: 81 })
  })

  it('takes a return of a duty that was due on the last day for missed', () => {
    const done = (month: string) =>
      entry({ id: month, rowId: 't3', day: `2026-${month}-20`, occurrence: null, status: 'done' })
    const log = ['02', '03', '04', '05'].map(done)
    const states = (today: string) =>
      rowOn('t3', '2026-06', today, log)
        ?.occurrences.slice(0, 6)
        .map(({ state }) => state)
    expect(states('2026-06-20')).toEqual(['done', 'done', 'done', 'done', 'due', 'ahead'])
    expect(states('2026-07-02')?.[4]).toBe('missed')
    expect(rowOn('t3', '2026-06', '2026-07-02', log)).toMatchObject({ status: 'overdue', daysLate: 0 })
  })

  it('passes over what was done since', () => {
    const log = [entry({ id: 'a', rowId: 't2', day: '2026-07-01', status: 'done' })]
    expect(rowOn('t2', '2026-06', '2026-07-03', log)).toMatchObject({ status: 'overdue', last: null })
    expect(rowOn('t2', '2026-07', '2026-08-03', log)).toMatchObject({ status: 'doneLate', daysLate: 1 })
  })
})

describe('a report on a period that is over', () => {
  const lines = linesOf(report('2026-Q2', '2026-07-03'))

  it('speaks of the end of its last day, and tells the same of a task wherever it names it', () => {
    expect(lines).toContain('Tính đến hết ngày 30/06/2026, tình hình thực hiện Kế hoạch như sau:')
    expect(lines).toContain(
      'Số hóa sổ hộ tịch (Phòng Văn hóa - Xã hội chủ trì): đến hạn chưa hoàn thành, thời hạn 30/06/2026.',
    )
    const at = lines.findIndex(line => line.startsWith('Khẩn trương hoàn thành các nhiệm vụ đã quá hạn'))
    expect(lines[at]).toContain('gồm 03 nhiệm vụ')
    expect(lines.slice(at, at + 4).join('\n')).toContain('Số hóa sổ hộ tịch')
    const [appendix] = report('2026-Q2', '2026-07-03').appendices
    const row = appendix?.items.find(item => item.kind === 'row' && item.cells.name === 'Số hóa sổ hộ tịch')
    expect(row).toMatchObject({ cells: { customStatus: 'Quá hạn', note: 'Đến hạn chưa hoàn thành' } })
  })

  it('names a duty whose first missed return is that of the last day, without a day of delay', () => {
    const log = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].map(day =>
      entry({ id: day, rowId: 't3', day, occurrence: day, status: 'done' }),
    )
    expect(under(report('2026-Q2', '2026-07-03', log), /^Tồn tại, hạn chế$/)).toContain(
      'Họp không giấy (Văn phòng HĐND và UBND chủ trì): chưa thực hiện 01 lần đến hạn (30/06/2026).',
    )
  })
})

describe('a report on a period that goes on', () => {
  it('calls no task late whose deadline is to come, and sets it before the rest of the period', () => {
    const lines = linesOf(report('2026-06', '2026-06-20'))
    expect(lines).toContain('Tính đến ngày 20/06/2026, tình hình thực hiện Kế hoạch như sau:')
    expect(lines.join('\n')).not.toMatch(/Số hóa sổ hộ tịch.*(?:quá hạn|đến hạn chưa)/)
    const at = lines.indexOf(
      'Hoàn thành các nhiệm vụ đến hạn trong thời gian còn lại của tháng 6 năm 2026, gồm 01 nhiệm vụ:',
    )
    expect(lines[at + 1]).toBe('Số hóa sổ hộ tịch (Phòng Văn hóa - Xã hội chủ trì; thời hạn 30/06/2026).')
  })

  it('compares nine months with no half year that is not over', () => {
    expect(linesOf(report('2026-9M', '2026-05-10')).join('\n')).not.toContain('so với hết')
    expect(linesOf(report('2026-9M', '2026-09-20')).join('\n')).toContain('so với hết 6 tháng đầu năm 2026')
  })
})

it('a report at the end of the year hands on what is not done to the next plan', () => {
  for (const period of ['2026-12', '2026-Q4', '2026'])
    expect(linesOf(report(period, '2027-01-05'))).toContain(
      'Tiếp tục triển khai 01 nhiệm vụ còn lại; đưa các nhiệm vụ chưa hoàn thành vào kế hoạch năm 2027.',
    )
})
