import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import { withCells, withMeaning } from '../../../shared/plans/row-meaning.ts'

const row = (cells: RowItem['cells'], given: Partial<RowItem> = {}): RowItem => ({
  id: 'r1',
  kind: 'row',
  cells,
  ...given,
})

describe('withMeaning', () => {
  it('reads the schedule in the plan’s year, and the target with its unit', () => {
    const meant = withMeaning(row({ schedule: 'Quý II', target: '80', unitOfMeasure: '%' }), 2027)
    expect(meant.schedule).toMatchObject({ kind: 'range', start: '2027-04-01', due: '2027-06-30' })
    expect(meant.target).toMatchObject({ kind: 'ratio', value: 80, unit: '%' })
  })

  it('has no meaning for what is blank, absent or not understood', () => {
    const meant = { schedule: { kind: 'continuous', end: null, confidence: 'high' } } as const
    for (const schedule of ['', ' ', 'Xem phần ghi chú'])
      expect(withMeaning(row({ schedule }, meant), 2026)).toEqual(row({ schedule }))
    expect(withMeaning(row({}, meant), 2026)).toEqual(row({}))
  })

  it('touches nothing else, whatever the words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(text, text, text, (schedule, target, unitOfMeasure) => {
        const before = row({ schedule, target, unitOfMeasure }, { number: '7', indicator: { tasks: ['t'] } })
        const { schedule: _, target: __, ...rest } = withMeaning(before, 2026)
        expect(rest).toEqual(before)
      }),
    )
  })
})

describe('withCells', () => {
  it('gives the same as reading anew where nobody gave a meaning', () => {
    const text = fc.constantFrom('', 'Quý I', '2026', '80%', '≥ 90', 'Đạt', '%', 'hộ', 'Thường xuyên')
    const cells = fc.record({ schedule: text, target: text, unitOfMeasure: text })
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const read = withMeaning(row(before), 2026)
        expect(withCells(read, after, 2026)).toEqual(withMeaning(row(after), 2026))
      }),
    )
  })
})
