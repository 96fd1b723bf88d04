import { describe, expect, test } from 'vitest'
import {
  correctionDraft,
  dayHint,
  dayLabel,
  type EntryDraft,
  newDraft,
  readDraft,
  saysNothing,
  undoing,
  withdrawalDraft,
  withPeriod,
  withStatus,
} from '../../../../renderer/features/tracking-table/entry-draft.ts'
import { entryFault } from '../../../../shared/tasks/entry-fault.ts'
import { entry } from '../../../shared/tasks/progress-entries.ts'

const start = { today: '2026-03-10', period: '2026-03' }
const context = { today: '2026-03-10', planYear: 2026, unit: '%', corrects: null }
const row = { leads: ['Phòng Kinh tế', 'Công an xã'], occurrences: [] }
const read = (given: Partial<EntryDraft>, more = {}) =>
  readDraft({ ...newDraft(row, start), ...given }, { ...context, ...more })

test('a new entry is of today, for the running month, by the leading unit', () => {
  const draft = newDraft(row, start)
  expect(draft).toMatchObject({
    day: '10/03/2026',
    period: '2026-03',
    reporter: 'Phòng Kinh tế',
    status: null,
  })
  expect(saysNothing(draft)).toBe(true)
})

test('for a period that is over it is about its last day, unless a person said another', () => {
  const { today } = start
  expect(newDraft(row, { today, period: '2026-02' }).day).toBe('28/02/2026')
  const draft = newDraft(row, start)
  const february = withPeriod(draft, '2026-02', today)
  expect(february).toMatchObject({ period: '2026-02', day: '28/02/2026' })
  expect(withPeriod(february, '2026-Q1', today).day).toBe('10/03/2026')
  expect(withPeriod(february, '', today).day).toBe('10/03/2026')
  expect(withPeriod({ ...draft, day: '03/03/2026' }, '2026-02', today).day).toBe('03/03/2026')
})

test('a day after the period’s end is not passed over in silence', () => {
  const draft = { ...newDraft(row, start), period: '2026-02' }
  expect(dayHint(draft)).toBe('Sau ngày 28/02/2026: báo cáo của kỳ chưa tính đến.')
  expect(dayHint({ ...draft, day: '28/02/2026' })).toBe('')
  expect(dayHint({ ...draft, period: '' })).toBe('')
  expect(dayHint({ ...draft, day: 'hôm qua' })).toBe('')
  expect([dayLabel(draft), dayLabel({ ...draft, status: 'done' })]).toEqual([
    'Tính đến ngày',
    'Ngày hoàn thành',
  ])
})

test('of a recurring duty it is about the first return that is not done', () => {
  const occurrences = [
    { due: '2026-01-31', state: 'done' as const, doneOn: '2026-01-30' },
    { due: '2026-02-28', state: 'missed' as const, doneOn: null },
    { due: '2026-03-31', state: 'due' as const, doneOn: null },
  ]
  expect(newDraft({ leads: [], occurrences }, start).occurrence).toBe('2026-02-28')
  expect(newDraft({ leads: [], occurrences: occurrences.slice(0, 1) }, start).occurrence).toBe('')
})

describe('reading', () => {
  test('figures are read as people write them', () => {
    const found = read({ percent: '45,5', value: '92,5 %', day: '5/3/2026', period: '' })
    expect(found).toMatchObject({
      ok: true,
      entry: { percent: 45.5, value: 92.5, day: '2026-03-05', period: null, corrects: null, reason: '' },
    })
  })

  test('work of the year before the plan counts', () => {
    expect(read({ status: 'done', day: '01/01/2025' })).toMatchObject({ ok: true })
    const early = read({ status: 'done', day: '05/03/2016' })
    expect(early).toMatchObject({
      problems: { day: 'Kế hoạch năm 2026 nhận báo cáo từ 01/01/2025. Kiểm tra lại năm.' },
    })
  })

  test('evidence that was left blank is none', () => {
    const evidence = [
      { document: ' Báo cáo số 5/BC-UBND ', date: '01/03/2026', path: '' },
      { document: '', date: '', path: ' ' },
    ]
    expect(read({ result: 'Xong', evidence })).toMatchObject({
      ok: true,
      entry: { evidence: [{ document: 'Báo cáo số 5/BC-UBND', date: '2026-03-01', path: '' }] },
    })
  })

  test.each<[string, Partial<EntryDraft>, string]>([
    ['too much', { percent: '150' }, 'percent'],
    ['no number', { percent: 'một nửa' }, 'percent'],
    ['done by half', { status: 'done', percent: '50' }, 'percent'],
    ['begun though not', { status: 'notStarted', percent: '5' }, 'percent'],
    ['no figure', { value: 'nhiều' }, 'value'],
    ['no day', { status: 'done', day: '31/02/2026' }, 'day'],
    ['a day long before the plan', { status: 'done', day: '31/12/2024' }, 'day'],
    ['a day to come', { status: 'done', day: '11/03/2026' }, 'day'],
    [
      'no day of a document',
      { status: 'done', evidence: [{ document: 'BC', date: 'hôm qua', path: '' }] },
      'evidence',
    ],
    ['nothing said', {}, 'result'],
  ])('%s is told at its field', (_what, given, field) => {
    const found = read(given)
    expect(found.ok ? [] : Object.keys(found.problems)).toEqual([field])
  })

  test('a correction wants a reason, and may take everything back', () => {
    const corrects = { corrects: 'e1' }
    const found = read({}, corrects)
    expect(found.ok ? [] : Object.keys(found.problems)).toEqual(['reason'])
    expect(read({ reason: ' Ghi nhầm dòng ' }, corrects)).toMatchObject({
      ok: true,
      entry: { corrects: 'e1', reason: 'Ghi nhầm dòng', status: null },
    })
  })
})

test('an entry that is put right unchanged says the same again', () => {
  const given = entry('2026-03-01', {
    status: 'ongoing',
    percent: 45.5,
    value: 1500,
    result: 'Đã họp',
    occurrence: '2026-03-31',
    period: '2026-Q1',
    evidence: [{ document: 'Báo cáo số 5', date: '2026-03-01', path: 'D:/bc.docx' }],
  })
  const { id: _, planId: _plan, rowId: _row, source: _source, at: _at, ...facts } = given
  expect(
    readDraft({ ...correctionDraft(given), reason: 'x' }, { ...context, unit: 'hộ', corrects: 'e1' }),
  ).toEqual({
    ok: true,
    entry: { ...facts, corrects: 'e1', reason: 'x' },
  })
})

test('the figure follows the status, and to stop is said of a duty as a whole', () => {
  const half = {
    ...newDraft(row, start),
    status: 'ongoing' as const,
    percent: '50',
    occurrence: '2026-03-31',
  }
  expect(withStatus(half, 'done')).toMatchObject({ percent: '100', occurrence: '2026-03-31' })
  expect(withStatus(withStatus(half, 'done'), 'ongoing').percent).toBe('')
  expect(withStatus(half, 'notStarted').percent).toBe('')
  expect(withStatus(half, 'paused')).toMatchObject({ percent: '50', occurrence: '' })
})

test('what was saved is taken back with a reason, nothing said in its place', () => {
  const given = entry('2026-03-01', { status: 'done', percent: 100, period: '2026-03', result: 'Xong' })
  expect(withdrawalDraft(given)).toMatchObject({ day: '01/03/2026', period: '2026-03', reason: '' })
  expect(saysNothing(withdrawalDraft(given))).toBe(true)
  const fault = entryFault(
    { ...given, ...undoing(given), id: 'new' },
    { today: '2026-03-10', planYear: 2026, known: new Map([[given.id, given]]) },
  )
  expect(fault).toBeUndefined()
  expect(undoing(given)).toMatchObject({ rowId: 'r', corrects: given.id, status: null, result: '' })
})
