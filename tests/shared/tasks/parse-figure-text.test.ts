import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFigureText } from '../../../shared/tasks/parse-figure-text.ts'

describe('parseFigureText', () => {
  it.each<[string, string, number | undefined]>([
    ['92,5 %', '%', 92.5],
    ['92,5', '%', 92.5],
    ['92.5%', '%', 92.5],
    ['92.125%', '%', 92.125],
    ['0.125', 'điểm', 0.125],
    ['1.500 hộ', 'hộ', 1500],
    ['2.804', 'hộ', 2804],
    ['1.234.567,5', 'đồng', 1234567.5],
    ['khoảng 80%', '%', 80],
    ['Đạt 80 phần trăm', '%', 80],
    ['- 3', '%', -3],
    ['−2,5%', '%', -2.5],
    ['15/16 thôn', '%', 93.75],
    ['15/16 thôn', 'thôn', 15],
    ['15/16 thôn (93,7%)', 'thôn', 93.7],
    ['05', 'lớp', 5],
    ['0/0', '%', undefined],
    ['từ 3 đến 5', 'lớp', undefined],
    ['chưa có', '%', undefined],
    ['', '%', undefined],
  ])('%j in %j is %j', (text, unit, value) => {
    expect(parseFigureText(text, unit)).toBe(value)
  })

  it('is a finite number or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '%', 'hộ'), (text, unit) => {
        const value = parseFigureText(text, unit)
        expect(value === undefined || Number.isFinite(value)).toBe(true)
      }),
    )
  })
})
