import { expect, test } from 'vitest'
import { composeTrackingList } from '../../../shared/documents/compose-tracking-list.ts'
import {
  indicatorColumns,
  type TrackingColumn,
  trackingColumns,
} from '../../../shared/documents/tracking-columns.ts'
import { followedPlan, trackedRows } from '../../support/tracked-rows.ts'
import { entry } from '../tasks/progress-entries.ts'

const rows = trackedRows(
  entry('2026-03-09', { rowId: 'i1', value: 92.5, result: 'Theo hệ thống một cửa', difficulty: 'Mạng chậm' }),
  entry('2026-03-01', { rowId: 'r2', status: 'ongoing', percent: 45.5, reporter: 'Công an xã' }),
)
const compose = (ids: readonly string[], columns: readonly TrackingColumn[] = trackingColumns) =>
  composeTrackingList(followedPlan, rows, { rows: ids, columns }, '2026-03-10')

test('rows in the order of the plan stand under their headings', () => {
  const sheet = compose(['r1', 'r2', 'r4', 'i1'])?.printed[0]
  expect(sheet?.title).toBe('TÌNH HÌNH THỰC HIỆN TÍNH ĐẾN NGÀY 10 THÁNG 3 NĂM 2026')
  expect(sheet?.columns.map(({ label }) => label)).toEqual([
    'Số',
    'Nhiệm vụ / Chỉ tiêu',
    'Chủ trì',
    'Thời hạn',
    'Trạng thái',
    'Mức đạt',
    'Kết quả gần nhất',
    'Khó khăn',
  ])
  expect(sheet?.rows).toEqual([
    { kind: 'group', text: 'CHÍNH QUYỀN SỐ' },
    {
      kind: 'row',
      cells: [
        'I.1',
        'Rà soát máy trạm',
        'Phòng Kinh tế',
        'Tháng 2/2026\nHạn 28/02/2026, quá 10 ngày',
        'Quá hạn',
        '',
        '',
        '',
      ],
    },
    {
      kind: 'row',
      cells: [
        'I.2',
        'Số hóa sổ hộ tịch',
        'VP HĐND-UBND\nCông an xã',
        'Hạn 15/03/2026',
        'Đang thực hiện',
        '45,5%',
        '01/03/2026 · Công an xã',
        '',
      ],
    },
    { kind: 'group', text: 'XÃ HỘI SỐ' },
    { kind: 'subgroup', text: 'Kỹ năng số' },
    { kind: 'row', cells: ['II.2', 'Tập huấn', '', 'Thường xuyên', 'Chưa bắt đầu', '', '', ''] },
    {
      kind: 'row',
      cells: [
        '1',
        'Tỷ lệ hồ sơ trực tuyến',
        'Phòng Kinh tế',
        '',
        'Vượt',
        '92,5% / ≥ 80%',
        '09/03/2026 · Phòng Kinh tế\nTheo hệ thống một cửa',
        'Mạng chậm',
      ],
    },
  ])
})

test('rows in another order stand without headings, each once, unknown ones passed over', () => {
  const sheet = compose(['r4', 'gone', 'r1', 'r4'], ['name', 'status'])?.printed[0]
  expect(sheet?.rows).toEqual([
    { kind: 'row', cells: ['Tập huấn', 'Chưa bắt đầu'] },
    { kind: 'row', cells: ['Rà soát máy trạm', 'Quá hạn'] },
  ])
})

test('a list of none of the rows is none', () => {
  expect(compose(['gone'])).toBeUndefined()
})

test('indicators are listed with what is to be reached, what was, and what is missing', () => {
  const behind = trackedRows(entry('2026-03-09', { rowId: 'i1', value: 72.5 }))
  const request = { rows: ['i1'], columns: indicatorColumns }
  const sheet = composeTrackingList(followedPlan, behind, request, '2026-03-10')?.printed[0]
  const cells = sheet?.rows[0]?.kind === 'row' ? sheet.rows[0].cells : []
  expect(Object.fromEntries(sheet?.columns.map(({ label }, at) => [label, cells[at]]) ?? [])).toMatchObject({
    'Mức phải đạt': '≥ 80%',
    'Thực hiện': '72,5%',
    'Trạng thái': 'Chưa đạt',
    'Còn thiếu': '7,5 điểm %',
    'Diễn biến': '09/03/2026: 72,5',
  })
})
