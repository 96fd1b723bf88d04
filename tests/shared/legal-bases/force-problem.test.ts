import { expect, it } from 'vitest'
import { forceProblem } from '../../../shared/legal-bases/force-problem.ts'

it.each([
  [null, '2025-06-30', '2025-06-30', null],
  [null, '2025-06-30', '2025-07-01', 'Hết hiệu lực từ 01/07/2025'],
  ['2026-03-01', null, '2026-02-28', 'Chưa có hiệu lực, đến 01/03/2026 mới có'],
  ['2026-03-01', null, '2026-03-01', null],
  [null, null, '2026-03-01', null],
])('in force from %s until %s, on %s: %s', (inForceFrom, inForceUntil, day, wanted) => {
  expect(forceProblem({ inForceFrom, inForceUntil }, day)).toBe(wanted)
})
