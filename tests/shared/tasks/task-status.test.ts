import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label } from '../../../shared/glossary.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { type ProgressEntry, reportedStatuses } from '../../../shared/tasks/progress.ts'
import { recurrence, type Schedule } from '../../../shared/tasks/schedule.ts'
import { type StatusContext, taskStatus } from '../../../shared/tasks/task-status.ts'
import { occurrenceState, taskStatuses } from '../../../shared/tasks/tracked.ts'
import { entry } from './progress-entries.ts'

const read = (words: string) => parseSchedule(words, { year: 2026 })
const at = (today: string): StatusContext => ({ today, planYear: 2026, issuedOn: '2026-02-05' })

function state(words: string | Schedule, entries: readonly ProgressEntry[], today: string) {
  const schedule = typeof words === 'string' ? read(words) : words
  return taskStatus({ id: 'r', ...(schedule && { schedule }) }, entries, at(today))
}

const done = (day: string, more: Partial<ProgressEntry> = {}) => entry(day, { status: 'done', ...more })
const ongoing = (day: string, more: Partial<ProgressEntry> = {}) => entry(day, { status: 'ongoing', ...more })

describe('the status of a task that is done once', () => {
  it.each<[string, readonly ProgressEntry[], string, string, number]>([
    ['Quý II/2026', [], '2026-06-30', 'notStarted', 0],
    ['Quý II/2026', [], '2026-07-01', 'overdue', 1],
    ['Quý II/2026', [ongoing('2026-05-02')], '2026-06-30', 'ongoing', 0],
    ['Quý II/2026', [ongoing('2026-05-02')], '2026-07-10', 'overdue', 10],
    ['Quý II/2026', [done('2026-06-30')], '2026-12-31', 'doneOnTime', 0],
    ['Quý II/2026', [done('2026-07-02')], '2026-12-31', 'doneLate', 2],
    ['Quý II/2026', [entry('2026-06-01', { percent: 100 })], '2026-07-01', 'doneOnTime', 0],
    ['Quý II/2026', [entry('2026-06-01', { percent: 60 })], '2026-06-02', 'ongoing', 0],
    ['Quý II/2026', [entry('2026-06-01', { percent: 0 })], '2026-06-02', 'notStarted', 0],
    ['Quý II/2026', [ongoing('2026-06-01', { percent: 100 })], '2026-06-02', 'ongoing', 0],
    ['Quý II/2026', [entry('2026-06-01', { result: 'Đã họp' })], '2026-06-02', 'ongoing', 0],
    ['Quý II/2026', [entry('2026-06-01', { difficulty: 'Thiếu máy' })], '2026-06-02', 'notStarted', 0],
    ['Quý II/2026', [entry('2026-05-01', { status: 'paused' })], '2026-09-01', 'paused', 0],
    ['Quý II/2026', [entry('2026-05-01', { status: 'cancelled' })], '2026-09-01', 'cancelled', 0],
    [
      'Quý II/2026',
      [entry('2026-05-01', { status: 'paused' }), ongoing('2026-08-01')],
      '2026-09-01',
      'overdue',
      63,
    ],
    // Done, said again every month: done the first time.
    ['Quý II/2026', [done('2026-06-20'), done('2026-07-20')], '2026-09-01', 'doneOnTime', 0],
    // Reopened, then done for good.
    [
      'Quý II/2026',
      [done('2026-06-20'), ongoing('2026-06-25'), done('2026-07-20')],
      '2026-09-01',
      'doneLate',
      20,
    ],
    ['Quý II/2026', [done('2026-06-20'), ongoing('2026-06-25')], '2026-06-26', 'ongoing', 0],
    // A remark or a figure leaves the status.
    [
      'Quý II/2026',
      [done('2026-06-20'), entry('2026-07-05', { result: 'Gửi hồ sơ' })],
      '2026-09-01',
      'doneOnTime',
      0,
    ],
    ['Quý II/2026', [done('2026-07-15')], '2026-07-10', 'overdue', 10],
    ['Trước ngày 15/12/2026', [done('2026-12-15')], '2026-12-20', 'doneLate', 1],
    ['2026', [], '2027-01-01', 'overdue', 1],
    ['Thường xuyên', [], '2030-01-01', 'notStarted', 0],
    ['Thường xuyên', [ongoing('2026-03-01')], '2030-01-01', 'ongoing', 0],
    ['Thường xuyên', [done('2026-12-30')], '2030-01-01', 'doneOnTime', 0],
    ['Theo Đề án 06', [], '2030-01-01', 'notStarted', 0],
    ['Định kỳ', [ongoing('2026-03-01')], '2030-01-01', 'ongoing', 0],
    ['', [], '2030-01-01', 'notStarted', 0],
  ])('%s %#', (words, entries, today, status, daysLate) => {
    expect(state(words, entries, today)).toMatchObject({ status, daysLate })
  })

  it('tells when it was done, its deadline, its per cent and its last entry', () => {
    const remark = entry('2026-07-01', { result: 'Đã gửi báo cáo' })
    expect(state('Quý II/2026', [remark, done('2026-06-20')], '2026-08-01')).toEqual({
      status: 'doneOnTime',
      percent: 100,
      due: '2026-06-30',
      doneOn: '2026-06-20',
      last: remark,
      daysLate: 0,
      occurrences: [],
    })
    expect(state('Quý II/2026', [ongoing('2026-05-01', { percent: 40 })], '2026-05-02').percent).toBe(40)
  })

  it('takes the end of a year that is all a schedule names, and no day for what goes on', () => {
    expect(state('2026', [], '2026-06-01').due).toBe('2026-12-31')
    expect(state('Quý I–IV/2026', [], '2026-06-01').due).toBe('2026-12-31')
    expect(state('Thường xuyên', [], '2026-06-01').due).toBeNull()
  })

  it('takes a correction for what it corrects', () => {
    const wrong = done('2026-06-20')
    const right = ongoing('2026-06-20', { corrects: wrong.id, reason: 'Báo nhầm nhiệm vụ' })
    expect(state('Quý II/2026', [wrong, right], '2026-06-25').status).toBe('ongoing')
  })

  it('of two entries for a day takes the one entered last', () => {
    const first = done('2026-06-20', { at: '2026-06-20T01:00:00.000Z' })
    const second = ongoing('2026-06-20', { at: '2026-06-20T09:00:00.000Z' })
    expect(state('Quý II/2026', [second, first], '2026-06-25').status).toBe('ongoing')
  })
})

const monthly: Schedule = {
  kind: 'recurring',
  rules: [{ every: 'month', day: 14 }],
  confidence: 'high',
}
/** State and day of each return, as `02 done`. */
const returns = (entries: readonly ProgressEntry[], today: string, schedule: Schedule = monthly) =>
  state(schedule, entries, today).occurrences.map(each => `${each.due.slice(5, 7)} ${each.state}`)

describe('the status of a recurring duty', () => {
  it('asks for no return before the plan was issued', () => {
    expect(returns([], '2026-02-10')).toEqual([
      '02 due',
      ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(month => `${month} ahead`),
    ])
  })

  it('is overdue when one return is missed, from that day on', () => {
    expect(state(monthly, [done('2026-02-12')], '2026-03-20')).toMatchObject({
      status: 'overdue',
      due: '2026-03-14',
      daysLate: 6,
      doneOn: null,
    })
  })

  it('goes on while nothing is missed, and is not begun before anything was said', () => {
    expect(state(monthly, [done('2026-02-12')], '2026-03-10')).toMatchObject({
      status: 'ongoing',
      due: '2026-03-14',
      percent: 9,
    })
    expect(state(monthly, [], '2026-02-10').status).toBe('notStarted')
    expect(state(monthly, [ongoing('2026-02-06')], '2026-02-10').status).toBe('ongoing')
  })

  it.each<[string, readonly ProgressEntry[], string]>([
    ['by its day, late', [done('2026-02-20')], '02 late'],
    ['by the return that it names', [done('2026-04-02', { occurrence: '2026-02-14' })], '02 late'],
    ['by its period', [done('2026-03-02', { period: '2026-02' })], '02 late'],
    ['by its period, in time', [done('2026-02-14', { period: '2026-02' })], '02 done'],
    ['as kept up', [ongoing('2026-02-14', { period: '2026-02' })], '02 done'],
    ['as not yet done', [ongoing('2026-02-14')], '02 missed'],
    ['as not yet done though named', [ongoing('2026-02-14', { occurrence: '2026-02-14' })], '02 missed'],
    ['as done, then not', [done('2026-02-10'), entry('2026-02-12', { status: 'notStarted' })], '02 missed'],
    ['in words', [entry('2026-02-10', { result: 'Đã họp', period: '2026-02' })], '02 missed'],
  ])('answers a return %s', (_, entries, first) => {
    expect(returns(entries, '2026-04-10')[0]).toBe(first)
  })

  it('answers all returns that lie in a longer period, and none by an interim word', () => {
    expect(returns([done('2026-03-20', { period: '2026-Q1' })], '2026-04-10').slice(0, 3)).toEqual([
      '02 late',
      '03 late',
      '04 due',
    ])
    const quarterly: Schedule = { ...monthly, rules: [{ every: 'quarter' }] }
    const january = { period: '2026-02' }
    expect(returns([ongoing('2026-02-20', january)], '2026-03-10', quarterly)[0]).toBe('03 due')
    expect(returns([done('2026-02-20', january)], '2026-03-10', quarterly)[0]).toBe('03 done')
  })

  it('asks for nothing while it is paused', () => {
    const paused = entry('2026-03-01', { status: 'paused' })
    expect(state(monthly, [done('2026-02-10'), paused], '2026-05-20').status).toBe('paused')
    const again = state(monthly, [done('2026-02-10'), paused, done('2026-06-02')], '2026-06-20')
    expect(again.status).toBe('ongoing')
    expect(again.occurrences.slice(0, 3).map(({ due }) => due)).toEqual([
      '2026-02-14',
      '2026-06-14',
      '2026-07-14',
    ])
  })

  it('goes on again when a later return is done, not when an earlier one is reported late', () => {
    const paused = entry('2026-03-20', { status: 'paused' })
    const early = done('2026-03-25', { occurrence: '2026-03-14' })
    expect(state(monthly, [paused, early], '2026-06-20').status).toBe('paused')
    const again = ongoing('2026-06-02', { occurrence: '2026-06-14' })
    expect(state(monthly, [done('2026-02-10'), paused, early, again], '2026-06-10')).toMatchObject({
      status: 'ongoing',
      due: '2026-06-14',
    })
    expect(returns([done('2026-02-10'), paused, early, again], '2026-07-20').slice(0, 4)).toEqual([
      '02 done',
      '03 late',
      '06 missed',
      '07 missed',
    ])
  })

  it('leaves out a return that was given up, and judges the others', () => {
    const dropped = entry('2026-02-10', { status: 'cancelled', occurrence: '2026-02-14' })
    expect(state(monthly, [dropped], '2026-03-10')).toMatchObject({ status: 'notStarted', due: '2026-03-14' })
    expect(state(monthly, [dropped], '2026-03-15').status).toBe('overdue')
  })

  it('is done when every return is, late when one was', () => {
    const halves: Schedule = { ...monthly, rules: [{ every: 'halfYear' }] }
    const first = done('2026-06-29')
    expect(state(halves, [first, done('2026-12-20')], '2026-12-31')).toMatchObject({
      status: 'doneOnTime',
      percent: 100,
      doneOn: '2026-12-20',
      due: '2026-12-31',
    })
    expect(state(halves, [first, done('2027-01-04', { period: '2026-H2' })], '2027-01-10')).toMatchObject({
      status: 'doneLate',
      daysLate: 4,
    })
  })
})

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-02-28'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const schedules: fc.Arbitrary<Schedule | undefined> = fc.oneof(
  fc
    .constantFrom('Quý II/2026', '2026', 'Thường xuyên', 'Theo Đề án 06', 'Định kỳ', 'Từ ngày 01/7/2026', '')
    .map(read),
  fc
    .array(
      fc.record(
        {
          every: fc.constantFrom(...recurrence.shape.every.options),
          interval: fc.integer({ min: 2, max: 7 }),
          day: fc.integer({ min: 1, max: 31 }),
          month: fc.integer({ min: 1, max: 12 }),
        },
        { requiredKeys: ['every'] },
      ),
      { maxLength: 3 },
    )
    .map((rules): Schedule => ({ kind: 'recurring', rules, confidence: 'low' })),
)
const entries = fc
  .array(
    fc.record({
      day,
      status: fc.option(fc.constantFrom(...reportedStatuses)),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      period: fc.option(fc.constantFrom('2026-02', '2026-Q2', '2026-H1', '2026-9M', '2026')),
      occurrence: fc.option(day),
      result: fc.constantFrom('', 'Đã làm'),
      correctsAt: fc.option(fc.nat(9)),
    }),
    { maxLength: 10 },
  )
  .map(list =>
    list.map(({ correctsAt, day: on, ...given }, index) =>
      entry(on, {
        ...given,
        id: `x${index}`,
        corrects: correctsAt === null ? null : `x${correctsAt}`,
        at: `2027-03-01T00:00:0${index}.000Z`,
      }),
    ),
  )

describe('taskStatus, for any schedule and log', () => {
  it('is one status with days that fit it', () => {
    fc.assert(
      fc.property(schedules, entries, day, (schedule, log, today) => {
        const found = taskStatus({ id: 'r', ...(schedule && { schedule }) }, log, at(today))
        expect(taskStatuses).toContain(found.status)
        expect(found.doneOn !== null).toBe(found.status === 'doneOnTime' || found.status === 'doneLate')
        expect(found.daysLate > 0).toBe(found.status === 'overdue' || found.status === 'doneLate')
        expect(found.percent === null || (found.percent >= 0 && found.percent <= 100)).toBe(true)
        for (const each of found.occurrences) expect(occurrenceState.safeParse(each).success).toBe(true)
        const missed = found.occurrences.some(each => each.state === 'missed')
        if (missed) expect(['overdue', 'paused', 'cancelled']).toContain(found.status)
      }),
      { numRuns: 500 },
    )
  })

  it('does not hang on the order in which entries arrive, nor on other rows', () => {
    const cases = entries.chain(log =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length })),
    )
    fc.assert(
      fc.property(schedules, cases, entries, day, (schedule, [log, shuffled], others, today) => {
        const row = { id: 'r', ...(schedule && { schedule }) }
        const found = taskStatus(row, log, at(today))
        expect(taskStatus(row, shuffled, at(today))).toEqual(found)
        const foreign = others.map(each => ({ ...each, id: `o${each.id}`, rowId: 'other' }))
        expect(taskStatus(row, [...foreign, ...log], at(today))).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })
})

describe('labels', () => {
  it('has an office word for every status', () => {
    expect(taskStatuses.map(status => label(`progress.${status}`))).toEqual([
      'Chưa bắt đầu',
      'Đang thực hiện',
      'Hoàn thành đúng hạn',
      'Hoàn thành trễ',
      'Quá hạn',
      'Tạm dừng',
      'Không thực hiện',
    ])
    expect(reportedStatuses.map(status => label(`progress.${status}`))).toContain('Hoàn thành')
  })
})
