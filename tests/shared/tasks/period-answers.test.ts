import { describe, expect, it } from 'vitest'
import { periodsOf } from '../../../shared/tasks/period.ts'
import { periodAnswers } from '../../../shared/tasks/period-answers.ts'
import { entry } from './progress-entries.ts'

describe('periodAnswers', () => {
  it('tells for which periods a row was reported on', () => {
    const log = [
      entry('2026-02-03', { period: '2026-01', result: 'Duy trì' }),
      entry('2026-02-20', { result: 'Duy trì' }),
      entry('2026-03-31', { period: '2026-Q1' }),
      entry('2026-04-10', { rowId: 'other', period: '2026-04' }),
      entry('2026-06-10', { period: '2026-06' }),
    ]
    const months = periodAnswers('r', log, periodsOf(2026, 'month').slice(0, 6), '2026-05-15')
    expect(months.map(({ state }) => state)).toEqual([
      'answered',
      'answered',
      'unanswered',
      'unanswered',
      'unanswered',
      'ahead',
    ])
    expect(months[0]?.entry?.day).toBe('2026-02-03')
    expect(periodAnswers('r', log, ['2026-Q1'], '2026-05-15')[0]?.entry?.day).toBe('2026-03-31')
  })
})
