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
    ['15/16 thôn (93,7%)', 'thôn', 15],
    ['15/16 thôn (93,7%)', '%', 93.7],
    ['120 hộ', '%', undefined],
    ['12 con bò', '%', undefined],
    ['80% của 150 hộ', '%', 80],
    ['Năm 2026 đạt 80%', '%', 80],
    ['80', 'Tỷ lệ %', 80],
    ['92.125', 'phần trăm', 92.125],
    ['40% hoặc 60%', '%', undefined],
    ['40 hoặc 60%', '%', undefined],
    ['40% đến 60', '%', undefined],
    ['40-60%', '%', undefined],
    ['40 - 60%', '%', undefined],
    ['3/5 thôn, 2/7 xã', '%', undefined],
    ['150 hộ', 'tin', undefined],
    ['150 hộ', 'hồ sơ', undefined],
    ['15/16 thôn', 'hộ', undefined],
    ['80%', 'hộ', undefined],
    ['12 tỷ đồng', 'đồng', undefined],
    ['12 tỷ đồng', 'tỷ đồng', 12],
    ['12 tỷ', 'tỷ đồng', 12],
    ['150 tin, bài', 'Tin', 150],
    ['150 tin', 'Tin, bài', 150],
    ['12 ho so', 'hồ sơ', 12],
    ['12 hộ', 'Số hộ', 12],
    ['có 12 hộ nghèo', 'hộ', 12],
    ['12 (thôn)', 'thôn', 12],
    ['92,5 (ước)', '%', 92.5],
    ['150 hộ', '', 150],
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
