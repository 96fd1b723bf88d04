import { expect, it } from 'vitest'
import { citedIn } from '../../../shared/legal-bases/cited-in.ts'
import type { Cited } from '../../../shared/legal-bases/print-legal-basis.ts'

const bases = [
  { id: 'a', text: 'Căn cứ Luật Công nghệ thông tin ngày 29/6/2006' },
  { id: 'b', text: 'Thực hiện Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh về chuyển đổi số' },
]

const plan119: Cited = {
  type: 'Kế hoạch',
  number: '119',
  symbol: 'KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh An Hòa',
  date: '2026-03-09',
  subject: 'chuyển đổi số',
}

it.each([
  [plan119, true],
  [{ ...plan119, date: '2025-03-09' }, false],
  [{ ...plan119, issuer: 'Ủy ban nhân dân xã An Lộc' }, false],
  [{ ...plan119, number: '120' }, false],
  [
    {
      type: 'Luật',
      number: '67',
      symbol: '2006/QH11',
      issuer: 'Quốc hội',
      date: '2006-06-29',
      subject: 'Công nghệ thông tin',
    },
    true,
  ],
])('knows what the plan cites already: %j', (cited, wanted) => {
  expect(citedIn(bases)(cited)).toBe(wanted)
})
