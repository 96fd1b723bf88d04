import { expect, test } from 'vitest'
import { reminderMessage } from '../../../../renderer/features/tracking-forms/reminder-message.ts'
import {
  nextRound,
  owingUnits,
  roundsWords,
  standingWords,
  unsentUnits,
} from '../../../../renderer/features/tracking-forms/unit-standing.ts'
import type { UnitRound } from '../../../../shared/forms/api.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const unit = (name: string, facts: Partial<UnitRound>): UnitRound => ({
  unit: name,
  sent: [],
  received: [],
  answeredOn: null,
  missing: false,
  asked: 4,
  answered: 0,
  ...facts,
})
const sent = [{ round: 1, on: '2026-03-05', path: '/x/phieu.xlsx' }]
const units = [
  unit('Phòng Kinh tế', { sent, missing: true }),
  unit('Công an xã', { sent, answered: 4 }),
  unit('Văn phòng', { sent: [...sent, { round: 3, on: '2026-03-09', path: '/x/lai.xlsx' }], answered: 1 }),
  unit('Trạm Y tế', {}),
  unit('Hội Nông dân', { asked: 0 }),
]

test('each unit is said to be as far as it is', () => {
  expect(units.map(standingWords)).toEqual([
    'Chưa trả lời',
    'Đã trả lời đủ',
    'Còn 3 mục chưa trả lời',
    'Chưa tạo phiếu',
    'Không có việc phải báo cáo',
  ])
  expect(roundsWords(units)).toBe(
    '5 đơn vị: 1 đã trả lời đủ, 1 còn thiếu, 1 chưa trả lời, 1 chưa tạo phiếu, 1 không có việc phải báo cáo.',
  )
  expect(roundsWords([])).toBe('0 đơn vị.')
})

test('only units without a form are ticked by themselves; those that owe answers are offered', () => {
  expect(unsentUnits(units)).toEqual(['Trạm Y tế'])
  expect(owingUnits(units).map(each => each.unit)).toEqual(['Phòng Kinh tế', 'Văn phòng'])
  expect(nextRound(units)).toBe(4)
  expect(nextRound([])).toBe(1)
})

test('the reminder names who owes how much, and by when', () => {
  const text = reminderMessage(smallPlan, '2026-Q1', owingUnits(units), '2026-03-14')
  expect(text.split('\n').slice(0, 3)).toEqual([
    'UBND xã Minh Tân đề nghị các đơn vị sau gửi phiếu báo cáo quý I năm 2026 về việc thực hiện Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026, chậm nhất ngày 14/03/2026:',
    '- Phòng Kinh tế: chưa trả lời (4 nhiệm vụ, chỉ tiêu)',
    '- Văn phòng: còn 3/4 nhiệm vụ, chỉ tiêu',
  ])
  expect(reminderMessage(smallPlan, '2026-Q1', owingUnits(units), null)).not.toContain('chậm nhất')
})
