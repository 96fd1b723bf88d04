import { expect, test } from 'vitest'
import { type BarRow, barOf, placeOfDay } from '../../../../renderer/features/tracking-timeline/bar-of.ts'
import type { Schedule } from '../../../../shared/tasks/schedule.ts'

const row = (schedule: Schedule | null, more: Partial<BarRow> = {}): BarRow => ({
  schedule,
  scheduleText: '',
  occurrences: [],
  ...more,
})
const confidence = 'high' as const
const range = (start: string | null, end: string | null): Schedule => ({
  kind: 'range',
  start,
  end,
  due: end,
  confidence,
})

test('a stretch of days ends with its last day', () => {
  expect(barOf(row(range('2026-01-01', '2026-12-31')), 2026)).toEqual({
    kind: 'bar',
    look: 'firm',
    from: 0,
    to: 1,
    openStart: false,
    openEnd: false,
  })
  expect(barOf(row(range('2026-04-01', '2026-06-30')), 2026)).toMatchObject({ from: 90 / 365, to: 181 / 365 })
})

test('what has no beginning, or goes on into another year, is open there', () => {
  expect(barOf(row(range(null, '2026-06-30')), 2026)).toMatchObject({
    from: 0,
    openStart: true,
    openEnd: false,
  })
  expect(barOf(row(range('2026-06-01', '2027-03-31')), 2026)).toMatchObject({ to: 1, openEnd: true })
})

test('a year is not a stretch of days, and what goes on has no end', () => {
  const year: Schedule = {
    kind: 'year',
    start: '2026-01-01',
    end: '2026-12-31',
    due: '2026-12-31',
    confidence,
  }
  expect(barOf(row(year), 2026)).toMatchObject({ look: 'year', openEnd: false })
  expect(barOf(row({ kind: 'continuous', end: null, confidence }), 2026)).toMatchObject({
    look: 'open',
    openEnd: true,
  })
})

test('a recurring duty shows its returns of the year', () => {
  const recurring: Schedule = { kind: 'recurring', rules: [{ every: 'quarter' }], confidence }
  const occurrences = [
    { due: '2025-12-31', state: 'done', doneOn: null },
    { due: '2026-03-31', state: 'missed', doneOn: null },
  ] as const
  expect(barOf(row(recurring, { occurrences }), 2026)).toEqual({
    kind: 'returns',
    at: [{ place: placeOfDay('2026-03-31', 2026), due: '2026-03-31', state: 'missed' }],
  })
  expect(barOf(row({ ...recurring, rules: [] }), 2026)).toMatchObject({ kind: 'bar', look: 'open' })
})

test('what names no days is said in words', () => {
  const project: Schedule = { kind: 'reference', document: 'Đề án 06', confidence }
  expect(barOf(row(project), 2026)).toEqual({ kind: 'words', text: 'Theo Đề án 06' })
  expect(barOf(row(null, { scheduleText: 'Khi có kinh phí' }), 2026)).toEqual({
    kind: 'words',
    text: 'Khi có kinh phí',
  })
  expect(barOf(row(range('2027-01-01', '2027-02-01')), 2026)).toEqual({
    kind: 'words',
    text: '01/01–01/02/2027',
  })
})
