import { describe, expect, it } from 'vitest'
import { shownNumber } from '../../../electron/intake/shown-number.ts'

describe('a number as Excel shows it', () => {
  it.each([
    [0.85, '0%', '85%'],
    [0.285, '0.0%', '28,5%'],
    [1234567.5, '#,##0.00', '1.234.567,50'],
    [1500000, '#,##0,,', '2'],
    [5, '00', '05'],
    [0.1 + 0.2, 'General', '0,3'],
    [2026, undefined, '2026'],
    [-3, '0;(0)', '(3)'],
    [-1234, '#,##0', '-1.234'],
    [0, '0;-0;"-"', '-'],
    [80, '"≥ "0"%"', '≥ 80%'],
    [12, '0\\ "hộ"', '12 hộ'],
    [1200000, '_-* #,##0 [$₫-42A]_-', '1.200.000 ₫'],
    [1.1, '0.0#', '1,1'],
    [0.5, '# ?/?', '0,5'],
    [12345, '[Red]0.00E+00', '12345'],
  ])('%d under %s is %s', (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown)
  })
})
