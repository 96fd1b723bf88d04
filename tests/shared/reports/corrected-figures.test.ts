import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { correctedFigures } from '../../../shared/reports/corrected-figures.ts'
import { draftReport } from '../../../shared/reports/draft-report.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import { entry, followedPlan } from './followed-plan.ts'
import { june } from './june-log.ts'
import { under } from './report-lines.ts'

describe('correctedFigures()', () => {
  const issued = (period: Period, issuedAt: string) => ({
    report: {
      letterhead: {
        ...followedPlan.letterhead,
        number: '12',
        symbol: 'BC-UBND',
        day: 2,
        month: 7,
        year: 2026,
      },
      report: { about: 'p', period, addressees: [] },
    },
    issuedAt,
  })
  const correction = entry({
    ...june[2],
    id: 'd',
    rowId: 'i1',
    day: '2026-06-25',
    value: 79,
    corrects: 'c',
    reason: 'nhập nhầm',
    at: '2026-07-10T00:00:00Z',
  })

  it('marks in the next report what was corrected after one was issued, with the report and the reason', () => {
    const log = [...june, correction]
    const corrections = correctedFigures(log, [issued('2026-06', '2026-07-02T00:00:00Z')])
    expect(corrections.map(({ before, after }) => [before.id, after.id])).toEqual([['c', 'd']])
    let ids = 0
    const drafted = draftReport(followedPlan, {
      period: '2026-07',
      id: 'r',
      newId: () => `r${++ids}`,
      today: '2026-08-02',
      addressees: [],
      log,
      corrections,
    })
    expect(under(drafted, /^Số liệu điều chỉnh$/)[0]).toBe(
      '(*) Hồ sơ nộp trực tuyến: Số liệu đã được điều chỉnh so với Báo cáo số 12/BC-UBND ngày 02 tháng 7 năm 2026 (số đã báo cáo: 82,5%; số đúng: 79%; lý do: nhập nhầm).',
    )
    const table = drafted.body.find(block => block.kind === 'table')
    const [, first] = table?.kind === 'table' ? table.rows : []
    expect(first?.map(({ text }) => plainText(text))).toEqual([
      '1',
      'Hồ sơ nộp trực tuyến',
      '≥ 80%',
      '79% (*)',
      '79% (*)',
      'Chưa đạt',
    ])
  })

  it.each([
    ['made before the report was issued', [issued('2026-06', '2026-07-12T00:00:00Z')]],
    ['of a figure that no report went by', [issued('2026-05', '2026-06-02T00:00:00Z')]],
    [
      'that a later report could tell',
      [issued('2026-06', '2026-07-02T00:00:00Z'), issued('2026-07', '2026-08-02T00:00:00Z')],
    ],
  ])('passes over a correction %s', (_, reports) => {
    expect(correctedFigures([...june, correction], reports)).toEqual([])
  })

  it('passes over a correction of words alone', () => {
    const words = { ...correction, value: 82.5, result: 'đã rà soát' }
    expect(correctedFigures([...june, words], [issued('2026-06', '2026-07-02T00:00:00Z')])).toEqual([])
  })
})
