import { expect, test } from 'vitest'
import { composeUnitList } from '../../../shared/documents/compose-unit-list.ts'
import { workByUnit } from '../../../shared/tasks/unit-work.ts'
import { followedPlan, trackedRows } from '../../support/tracked-rows.ts'

const today = '2026-03-10'
const units = workByUnit(trackedRows(), { today, period: '2026-03', answered: new Set(['i1']) })
const economy = units.filter(({ name }) => name === 'Phòng Kinh tế')

test('a line a unit, and under each what it leads and whether that was reported on', () => {
  const [all, work] = composeUnitList(followedPlan, economy, '2026-03', today)?.printed ?? []
  expect(all?.title).toBe('TÌNH HÌNH THỰC HIỆN THEO ĐƠN VỊ TÍNH ĐẾN NGÀY 10 THÁNG 3 NĂM 2026')
  expect(all?.columns.at(-1)?.label).toBe('Báo cáo tháng 3 năm 2026')
  expect(all?.rows).toEqual([
    { kind: 'row', cells: ['Phòng Kinh tế', '2', 'Chỉ tiêu 1', '1', '0', '1', 'Báo cáo chưa đủ 1/2'] },
  ])
  expect(work?.rows).toEqual([
    { kind: 'group', text: 'Phòng Kinh tế' },
    {
      kind: 'row',
      cells: [
        'I.1',
        'Rà soát máy trạm',
        'Tháng 2/2026\nHạn 28/02/2026, quá 10 ngày',
        'Quá hạn',
        '',
        '',
        'Chưa báo cáo',
      ],
    },
    {
      kind: 'row',
      cells: ['1', 'Tỷ lệ hồ sơ trực tuyến', '', 'Chưa báo cáo', 'Chỉ tiêu: ≥ 80%', '', 'Đã báo cáo'],
    },
  ])
})

test('a list of no units is none', () => {
  expect(composeUnitList(followedPlan, [], '2026-03', today)).toBeUndefined()
})
