import type { Comparator, Per } from './figures.ts'
import type { Target } from './target.ts'

const signs: Record<Comparator, string> = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ' }
const opposite: Record<Comparator, Comparator> = { '=': '=', '>=': '<=', '>': '<', '<=': '>=', '<': '>' }
const perNames: Record<Per, string> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
}

/** Vietnamese digits: 1500 → `1.500`, 92.02 → `92,02`. */
function figure(value: number): string {
  const [whole = '0', part] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return part === undefined ? grouped : `${grouped},${part}`
}

const joined = (value: number, unit: string) =>
  unit === '%' || unit === '' ? `${figure(value)}${unit}` : `${figure(value)} ${unit}`

/** A target in a few Vietnamese words, to show beside the cell how its text was understood. */
export function describeTarget(target: Target): string {
  if (target.kind === 'done') return 'Đạt'
  if (target.kind === 'product') return 'Sản phẩm'
  if (target.kind === 'interval') return `${figure(target.from)}–${joined(target.to, target.unit)}`
  const { kind, comparator, value, unit, per, perInterval, of, condition, approximate } = target
  // 'Đạt 16 trên 16 thôn' is written 16/16 thôn.
  const total = kind === 'count' && unit !== '' ? /^(\d+) (.+)$/u.exec(of ?? '') : null
  if (total !== null && total[2] === unit && comparator === '=') return `${figure(value)}/${total[1]} ${unit}`
  const falls = kind === 'change' && value < 0
  const sign = signs[falls ? opposite[comparator] : comparator]
  const lead = kind === 'change' ? (falls ? 'giảm ' : 'tăng ') : ''
  const about = approximate === true && comparator === '=' ? 'khoảng ' : ''
  const period =
    per === undefined ? '' : `/${perInterval === undefined ? '' : `${perInterval} `}${perNames[per]}`
  const whole =
    of === undefined ? '' : kind === 'ratio' ? ` ${of}` : kind === 'change' ? ` so với ${of}` : ` trên ${of}`
  const narrowed =
    condition === undefined
      ? ''
      : condition.kind === 'exclude'
        ? ` (trừ ${condition.text})`
        : ` (${/^(?:có|đủ|từ) /u.test(condition.text) ? '' : 'đối với '}${condition.text})`
  return `${lead}${about}${sign}${joined(falls ? -value : value, unit)}${period}${whole}${narrowed}`
}
