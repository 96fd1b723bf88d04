import { describe, expect, it } from 'vitest'
import type { Appendix, KnownField } from '../../../shared/plans/appendix.ts'
import type { TextBlock } from '../../../shared/plans/block.ts'
import { rich } from '../../../shared/plans/rich-text.ts'
import { draftDuties } from '../../../shared/tasks/draft-duties.ts'
import { dutiesByUnit } from '../../../shared/tasks/duties.ts'
import { tasksFromBlocks } from '../../../shared/tasks/tasks-from-blocks.ts'
import { samplePlan } from '../../support/samples.ts'

const columns = (...fields: KnownField[]): Pick<Appendix, 'columns'> => ({
  columns: fields.map(field => ({ field, label: field, width: 1 })),
})
const wide = columns('ordinal', 'name', 'detail', 'lead', 'support', 'schedule', 'deliverable')
const dash = (text: string, id = 'd1'): TextBlock => ({ id, kind: 'dash', text: rich(text) })

function cells(text: string, form = wide, body: readonly TextBlock[] = []) {
  const block = dash(text)
  const rows = tasksFromBlocks([block], { year: 2026, body: [...body, block] }, form, () => 'n1')
  return rows[0]?.cells
}

describe('tasksFromBlocks', () => {
  it('makes the work the name, without its final mark', () => {
    expect(cells('Rà soát máy trạm của cơ quan;')).toEqual({ name: 'Rà soát máy trạm của cơ quan' })
  })

  it('reads the lead and who supports', () => {
    expect(
      cells('Phòng Kinh tế chủ trì, phối hợp với Công an xã và các thôn rà soát hộ kinh doanh trên địa bàn.'),
    ).toEqual({
      name: 'Rà soát hộ kinh doanh trên địa bàn',
      lead: 'Phòng Kinh tế',
      support: 'Công an xã; Các thôn',
    })
    expect(cells('Giao Trạm Y tế chủ trì lập hồ sơ sức khỏe điện tử.')).toEqual({
      name: 'Lập hồ sơ sức khỏe điện tử',
      lead: 'Trạm Y tế',
    })
    expect(cells('Công an xã kích hoạt tài khoản định danh, phối hợp với các thôn.')).toEqual({
      name: 'Kích hoạt tài khoản định danh',
      lead: 'Công an xã',
      support: 'Các thôn',
    })
  })

  it('does not mistake work for a unit', () => {
    for (const text of [
      'Số hóa thành phần hồ sơ ngay khi tiếp nhận',
      'Áp dụng bộ chỉ số đánh giá chuyển đổi số',
      'Đăng tải, cập nhật thông tin lên trang điện tử',
      'Tổ chức tập huấn kỹ năng số',
      'Hội họp không giấy, xử lý công việc trên mạng',
    ])
      expect(cells(`${text}.`)).toEqual({ name: text })
  })

  it('takes the unit whose paragraph it is for the lead', () => {
    const body: readonly TextBlock[] = [
      { id: 's', kind: 'section', text: rich('TỔ CHỨC THỰC HIỆN') },
      { id: 'c', kind: 'clause', text: rich('Văn phòng HĐND và UBND xã'), title: true },
    ]
    expect(cells('Chủ trì, phối hợp với Phòng Kinh tế quản lý mạng nội bộ.', wide, body)).toEqual({
      name: 'Quản lý mạng nội bộ',
      lead: 'Văn phòng HĐND và UBND xã',
      support: 'Phòng Kinh tế',
    })
  })

  it('puts what else is said into the detail, and cuts a long name where other work begins', () => {
    expect(cells('Kiện toàn tổ công nghệ số; phân công thành viên. Mỗi tổ có lịch trực.')).toEqual({
      name: 'Kiện toàn tổ công nghệ số',
      detail: 'Phân công thành viên. Mỗi tổ có lịch trực',
    })
    const long = cells(
      'Đầu tư thiết bị họp trực tuyến cho hội trường, phòng tiếp dân, bộ phận một cửa và nhà văn hóa các thôn, bảo đảm mọi cuộc họp với tỉnh đều có điểm cầu tại xã.',
    )
    expect(long).toEqual({
      name: 'Đầu tư thiết bị họp trực tuyến cho hội trường, phòng tiếp dân, bộ phận một cửa và nhà văn hóa các thôn',
      detail: 'Bảo đảm mọi cuộc họp với tỉnh đều có điểm cầu tại xã',
    })
  })

  it('keeps the whole sentence where the form has no column for details', () => {
    const long = `Đầu tư thiết bị họp trực tuyến cho hội trường, ${'phòng tiếp dân, '.repeat(8)}bảo đảm có điểm cầu`
    expect(cells(`${long}.`, columns('name'))).toEqual({ name: long })
  })

  it('adds the plus signs below', () => {
    const block = dash('Rà soát thiết bị, cụ thể:')
    const pluses = ['Máy tính;', 'Máy quét.'].map(
      (text, index): TextBlock => ({ id: `x${index}`, kind: 'plus', text: rich(text) }),
    )
    const rows = tasksFromBlocks(
      [block],
      { year: 2026, body: [block, ...pluses, dash('Khác.', 'd2')] },
      wide,
      () => 'n',
    )
    expect(rows[0]?.cells).toEqual({ name: 'Rà soát thiết bị', detail: 'Máy tính\nMáy quét' })
  })

  it.each([
    ['Hoàn thành số hóa sổ hộ tịch trước ngày 30/9/2026.', 'Trước ngày 30/9/2026'],
    ['Trong quý II/2026 kiện toàn Ban Chỉ đạo.', 'Quý II/2026'],
    ['Thống kê hồ sơ trực tuyến hằng tuần.', 'Hằng tuần'],
    ['Kiện toàn Ban Chỉ đạo (thời gian: Quý I/2026; sản phẩm: Quyết định).', 'Quý I/2026'],
    ['Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10 trên địa bàn.', undefined],
    ['Thực hiện Kế hoạch số 84/KH-UBND ngày 10/11/2026 của tỉnh.', undefined],
    ['Khắc phục tồn tại nêu ngày 15/6/2025 về thiết bị.', undefined],
    ['Quản trị tài khoản; hằng quý báo cáo kết quả.', undefined],
  ])('%j names the time %j', (text, schedule) => {
    expect(cells(text)?.schedule).toBe(schedule)
  })

  it('understands the time that it finds', () => {
    const block = dash('Hoàn thành số hóa sổ hộ tịch trước ngày 30/9/2026.')
    const [row] = tasksFromBlocks([block], { year: 2026, body: [block] }, wide, () => 'n1')
    expect(row).toMatchObject({ id: 'n1', kind: 'row', schedule: { kind: 'range', due: '2026-09-29' } })
  })

  it('takes a figure for the target, or for the deliverable where the form has no targets', () => {
    const text = 'Trang bị máy tính, bảo đảm 100% cán bộ, công chức có máy làm việc.'
    expect(cells(text)?.deliverable).toBe('100% cán bộ, công chức có máy làm việc')
    expect(cells(text, columns('name', 'target'))?.target).toBe('100% cán bộ, công chức có máy làm việc')
    expect(cells('Mở ít nhất 02 lớp tập huấn; thực hành trên máy.')?.deliverable).toBe(
      'Ít nhất 02 lớp tập huấn',
    )
  })

  it('fills no column that the form does not have', () => {
    expect(cells('Phòng Kinh tế chủ trì rà soát 100% hộ trong quý II/2026.', columns('name'))).toEqual({
      name: 'Rà soát 100% hộ trong quý II/2026',
    })
  })

  it('passes over headings and remarks in brackets', () => {
    const blocks: readonly TextBlock[] = [
      { id: 'h', kind: 'clause', text: rich('Hạ tầng số'), title: true },
      dash('(Chi tiết tại Phụ lục kèm theo)', 'd2'),
      dash('Lắp cáp quang.', 'd3'),
    ]
    const rows = tasksFromBlocks(blocks, { year: 2026, body: blocks }, wide, () => 'n')
    expect(rows.map(({ cells: { name } }) => name)).toEqual(['Lắp cáp quang'])
  })

  it('brings back a task from the duty that was drafted from it', () => {
    const units = dutiesByUnit(samplePlan)
    let ids = 0
    const drafted = units.flatMap(unit => draftDuties(unit, () => `n${++ids}`))
    const body = [{ id: 's', kind: 'section' as const, text: rich('TỔ CHỨC THỰC HIỆN') }, ...drafted]
    const first = drafted.find((block): block is TextBlock => block.kind === 'dash')
    expect(first && tasksFromBlocks([first], { year: 2026, body }, wide, () => 'n')[0]?.cells).toEqual({
      name: 'Số hóa hồ sơ hộ tịch còn lưu trên giấy',
      lead: 'Văn phòng HĐND và UBND',
      support: 'Công an xã',
      schedule: 'Quý II/2026',
      deliverable: 'Cơ sở dữ liệu hộ tịch điện tử',
    })
  })
})
