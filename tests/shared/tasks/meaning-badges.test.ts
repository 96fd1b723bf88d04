import { describe, expect, it } from 'vitest'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import { scheduleBadge, targetBadge } from '../../../shared/tasks/meaning-badges.ts'
import { scheduleFromDates } from '../../../shared/tasks/refine-schedule.ts'

const row = (cells: RowItem['cells']) => withMeaning({ id: 'r', kind: 'row', cells }, 2026)

describe('scheduleBadge', () => {
  it.each([
    ['', 'none', ''],
    [' - ', 'none', ''],
    ['Quý II–IV/2026', 'understood', '01/04–31/12/2026'],
    ['Thường xuyên', 'understood', 'Thường xuyên'],
    ['2026.', 'coarse', 'Năm 2026'],
    ['Theo Đề án 06', 'coarse', 'Theo Đề án 06'],
    ['sớm nhất', 'unknown', 'Chưa hiểu thời hạn'],
  ])('%j is %s: %j', (schedule, kind, text) => {
    expect(scheduleBadge(row({ schedule }), 2026)).toMatchObject({ kind, text })
  })

  it('shows a finer date that someone gave', () => {
    const given = { ...row({ schedule: '2026' }), schedule: scheduleFromDates(null, '2026-12-15') }
    expect(scheduleBadge(given, 2026)).toEqual({ kind: 'refined', text: 'hạn 15/12/2026' })
  })
})

describe('targetBadge', () => {
  const badge = (target: string, unitOfMeasure = '', name = 'Tỷ lệ') =>
    targetBadge(row({ target, unitOfMeasure, name }))

  it.each([
    ['', '', 'none', ''],
    ['100%', '%', 'understood', '100%'],
    ['100% (trừ văn bản mật)', '%', 'understood', '100% (trừ văn bản mật)'],
    ['Đạt', 'Đạt', 'understood', 'Đạt'],
    ['≥ 02 lớp', 'Lớp', 'understood', '≥ 2 lớp'],
  ])('%j in %j is %s without a hint', (target, unit, kind, text) => {
    expect(badge(target, unit)).toEqual({ kind, text })
  })

  it.each([
    ['≥100% hồ sơ', '', 'Tỷ lệ không thể vượt 100%; nên ghi 100%'],
    ['120%', '%', 'Tỷ lệ lớn hơn 100%'],
    ['50-80%', '%', 'Mức đạt nằm trong một khoảng; theo dõi tính đạt từ mức thấp nhất'],
    ['khoảng 80%', '%', 'Chỉ tiêu phải là con số chắc chắn, không ghi ước chừng'],
    ['Đạt', '%', 'Đơn vị tính là tỷ lệ nhưng chỉ tiêu không có số'],
    ['5 hộ', '%', 'Đơn vị tính là tỷ lệ nhưng chỉ tiêu là số lượng'],
    ['80', '', 'Chưa rõ con số đếm cái gì'],
    ['Nghiên cứu các điểm Wi-Fi', '', 'Không có số để đo; nên ghi số lượng, tỷ lệ hoặc thời hạn'],
  ])('%j in %j is doubtful: %s', (target, unit, hint) => {
    expect(badge(target, unit).hint).toBe(hint)
  })

  it('points to a figure that stands in the name instead', () => {
    expect(badge('Đạt', '', 'Phủ sóng đến 100% xóm').hint).toBe(
      'Tên chỉ tiêu có tỷ lệ; nên ghi tỷ lệ đó ở cột chỉ tiêu',
    )
  })

  it('shows a meaning that someone gave', () => {
    const given: RowItem = {
      ...row({ target: 'Đạt' }),
      target: { kind: 'ratio', comparator: '=', value: 100, unit: '%' },
    }
    expect(targetBadge(given)).toEqual({ kind: 'refined', text: '100%' })
  })
})
