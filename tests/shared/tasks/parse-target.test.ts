import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeTarget } from '../../../shared/tasks/describe-target.ts'
import { parseTarget } from '../../../shared/tasks/parse-target.ts'
import { type Target, target } from '../../../shared/tasks/target.ts'

type Measured = Extract<Target, { kind: 'ratio' | 'count' | 'speed' | 'change' }>
type Comparator = Measured['comparator']
type Rest = Partial<Omit<Measured, 'kind' | 'comparator' | 'value' | 'unit'>>

const ratio = (comparator: Comparator, value: number, rest: Rest = {}): Target => ({
  kind: 'ratio',
  comparator,
  value,
  unit: '%',
  ...rest,
})
const counted = (comparator: Comparator, value: number, unit: string, rest: Rest = {}): Target => ({
  kind: 'count',
  comparator,
  value,
  unit,
  ...rest,
})
const speed = (comparator: Comparator, value: number, unit: string, rest: Rest = {}): Target => ({
  kind: 'speed',
  comparator,
  value,
  unit,
  ...rest,
})
const done: Target = { kind: 'done' }
const product: Target = { kind: 'product' }
const exclude = (text: string): Rest => ({ condition: { kind: 'exclude', text } })
const include = (text: string): Rest => ({ condition: { kind: 'include', text } })

type Case = readonly [string, Target | undefined]
const check = (cases: readonly Case[]) =>
  it.each(cases)('%j', (text, expected) => {
    expect(parseTarget(text)).toEqual(expected)
  })

describe('targets of appendices and tables', () => {
  check([
    ['100%', ratio('=', 100)],
    ['70%', ratio('=', 70)],
    ['80%', ratio('=', 80)],
    ['90%', ratio('=', 90)],
    ['95%', ratio('=', 95)],
    [String.raw`$\geq 50\%$`, ratio('>=', 50)],
    [String.raw`$\geq 60\%$`, ratio('>=', 60)],
    [String.raw`$\geq 80\%$`, ratio('>=', 80)],
    [String.raw`$\geq 90\%$`, ratio('>=', 90)],
    [String.raw`$\geq 40\%$`, ratio('>=', 40)],
    [String.raw`$\geq 95\%$`, ratio('>=', 95)],
    [String.raw`$\geq 1\%/năm$`, ratio('>=', 1, { per: 'year' })],
    ['100% (trừ văn bản mật)', ratio('=', 100, exclude('văn bản mật'))],
    ['Đạt', done],
    ['Hoàn\nthành', done],
    ['Có', done],
    ['≥50%', ratio('>=', 50)],
    ['>80%', ratio('>', 80)],
    ['50-80%', { kind: 'interval', from: 50, to: 80, unit: '%' }],
    ['100% đối\nvới các\nthủ tục đủ\nđiều kiện', ratio('=', 100, include('thủ tục đủ điều kiện'))],
    ['phủ sóng đến 100% xóm', ratio('=', 100, { of: 'xóm' })],
    ['≥100% hồ sơ giải quyết trực tuyến', ratio('>=', 100, { of: 'hồ sơ' })],
    ['75% dân cư có định danh điện tử', ratio('=', 75, { of: 'dân cư' })],
    ['≥80% giao dịch không dùng tiền mặt', ratio('>=', 80, { of: 'giao dịch' })],
    ['≥70% người dân có hồ sơ điện tử', ratio('>=', 70, { of: 'người dân' })],
    ['100% CBCC sử dụng thành thạo', ratio('=', 100, { of: 'CBCC' })],
    ['100% văn bản hành chính ký số', ratio('=', 100, { of: 'văn bản hành chính' })],
    ['≥02 hộ có gian hàng trực tuyến', counted('>=', 2, 'hộ')],
    ['≥01 hộ hoạt động ổn định', counted('>=', 1, 'hộ')],
    ['≥ 100 tin/năm', counted('>=', 100, 'tin', { per: 'year' })],
    ['Cập nhật tin bài ≥ 1 /ngày', counted('>=', 1, '', { per: 'day' })],
    ['≥2 đợt tuyên truyền/năm', counted('>=', 2, 'đợt tuyên truyền', { per: 'year' })],
    ['Báo cáo đúng hạn', product],
    ['Danh sách học viên', product],
    ['Quyết định kiện toàn, kế hoạch hoạt động', product],
    ['Quy chế ATTT, nhật ký sao lưu', product],
    ['Báo cáo kiểm kê, đề xuất nâng cấp', product],
    ['Triển khai các công nghệ số trong trường học', product],
    ['Website hoạt động', done],
    ['Tối thiểu 95% hồ sơ', ratio('>=', 95, { of: 'hồ sơ' })],
    ['100% cán bộ, công chức', ratio('=', 100, { of: 'cán bộ, công chức' })],
    ['Tối thiểu 90%', ratio('>=', 90)],
    ['Đạt 80% vùng phủ sóng', ratio('=', 80, { of: 'vùng phủ sóng' })],
    ['60% hộ kinh doanh', ratio('=', 60, { of: 'hộ kinh doanh' })],
    ['100% thôn/bon', ratio('=', 100, { of: 'thôn/bon' })],
    [
      'Đạt 95% người dân từ 14 tuổi trở lên',
      ratio('=', 95, { of: 'người dân', ...include('từ 14 tuổi trở lên') }),
    ],
    [
      'Mỗi thôn/bon phải có ít nhất 01 nhóm Zalo hoặc Facebook',
      counted('>=', 1, 'nhóm Zalo hoặc Facebook', { of: 'thôn/bon' }),
    ],
    ['Ngiên cưú triển khai các điểm Wi-Fi', product],
  ])
})

describe('targets in prose', () => {
  check([
    ['trên 10%', ratio('>', 10)],
    ['Trên 75%', ratio('>', 75)],
    ['đạt tỷ lệ 80%', ratio('=', 80)],
    ['đạt 60%', ratio('=', 60)],
    ['đến 80% các hộ', ratio('=', 80, { of: 'hộ' })],
    ['tối thiểu 50% so với số lượng trạm 4G', ratio('>=', 50, { of: 'trạm 4G' })],
    [
      'tối thiểu 40 Mbit/s cho mạng 4G và 100 Mbit/s cho mạng 5G',
      speed('>=', 40, 'Mbit/s', include('mạng 4G')),
    ],
    ['tốc độ trên 1Gb/s', speed('>', 1, 'Gbit/s')],
    ['01 Gbps/s', speed('=', 1, 'Gbit/s')],
    ['đến 01 Gbps', speed('=', 1, 'Gbit/s')],
    ['01 kết nối Internet vạn vật', counted('=', 1, 'kết nối Internet vạn vật')],
    [
      '20% TTHC được cắt giảm so với hiện nay',
      { kind: 'change', comparator: '=', value: -20, unit: '%', of: 'hiện nay' },
    ],
    ['50% hoạt động kiểm tra', ratio('=', 50, { of: 'hoạt động kiểm tra' })],
    ['50% dân số trưởng thành', ratio('=', 50, { of: 'dân số trưởng thành' })],
    ['70% người dân', ratio('=', 70, { of: 'người dân' })],
    ['30% doanh nghiệp', ratio('=', 30, { of: 'doanh nghiệp' })],
    [
      '100% (trừ văn bản có hồ sơ mật theo quy định)',
      ratio('=', 100, exclude('văn bản có hồ sơ mật theo quy định')),
    ],
    [
      '100% máy tính (trừ máy tính phục vụ bảo vệ bí mật nhà nước)',
      ratio('=', 100, { of: 'máy tính', ...exclude('máy tính phục vụ bảo vệ bí mật nhà nước') }),
    ],
    ['100% hộ gia đình có nhu cầu', ratio('=', 100, { of: 'hộ gia đình', ...include('có nhu cầu') })],
    ['đạt 75%', ratio('=', 75)],
    ['đạt 100%', ratio('=', 100)],
    ['Phấn đấu 100%', ratio('=', 100)],
    ['Phấn đấu ≥ 1%', ratio('>=', 1)],
    ['tối thiểu 2% tổng chi ngân sách toàn xã', ratio('>=', 2, { of: 'tổng chi ngân sách toàn xã' })],
    ['ít nhất 01 tài khoản ứng dụng AI', counted('>=', 1, 'tài khoản ứng dụng AI')],
    ['ít nhất một cán bộ', counted('>=', 1, 'cán bộ')],
    ['tối thiểu một cán bộ', counted('>=', 1, 'cán bộ')],
    ['ít nhất một khóa', counted('>=', 1, 'khóa')],
    ['mỗi quý ít nhất một phóng sự', counted('>=', 1, 'phóng sự', { per: 'quarter' })],
    ['tối thiểu\nmỗi năm một đợt', counted('>=', 1, 'đợt', { per: 'year' })],
    ['ít nhất 02 lớp tập huấn/năm', counted('>=', 2, 'lớp tập huấn', { per: 'year' })],
    [
      'Tối thiểu 1 lần/2 năm cho hệ thống cấp độ 1, 2',
      counted('>=', 1, 'lần', { per: 'year', perInterval: 2, ...include('hệ thống cấp độ 1, 2') }),
    ],
    ['thay đổi mật khẩu tối thiểu 03\nlần/tháng', counted('>=', 3, 'lần', { per: 'month' })],
    [
      'mỗi người dân (trưởng thành) có một danh tính số',
      counted('=', 1, 'danh tính số', { of: 'người dân (trưởng thành)' }),
    ],
    ['khoảng 80', counted('=', 80, '', { approximate: true })],
    ['khoảng 92,02%', ratio('=', 92.02, { approximate: true })],
    ['gần 80%', ratio('=', 80, { approximate: true })],
    ['ước đạt 80%', ratio('=', 80, { approximate: true })],
    ['hoàn thành 05 mục tiêu', counted('=', 5, 'mục tiêu')],
    ['34/34 tiêu chí', counted('=', 34, 'tiêu chí', { of: '34 tiêu chí' })],
    ['16/16 thôn/bon', counted('=', 16, 'thôn/bon', { of: '16 thôn/bon' })],
    ['37/37 Tổ', counted('=', 37, 'Tổ', { of: '37 Tổ' })],
    ['31 Tổ', counted('=', 31, 'Tổ')],
    ['chọn 1 hộ', counted('=', 1, 'hộ')],
  ])
})

describe('comparators and numbers', () => {
  check([
    ['>= 50%', ratio('>=', 50)],
    ['không dưới 50%', ratio('>=', 50)],
    ['80% trở lên', ratio('>=', 80)],
    ['từ 80% trở lên', ratio('>=', 80)],
    ['hơn 50%', ratio('>', 50)],
    [String.raw`$\leq 5\%$`, ratio('<=', 5)],
    ['không quá 5%', ratio('<=', 5)],
    ['tối đa 3 ngày', counted('<=', 3, 'ngày')],
    ['dưới 5%', ratio('<', 5)],
    ['2,5%', ratio('=', 2.5)],
    ['80 phần trăm', ratio('=', 80)],
    ['1.500 hộ', counted('=', 1500, 'hộ')],
    ['≥ 1.234.567 lượt', counted('>=', 1234567, 'lượt')],
    ['3-5 hộ', { kind: 'interval', from: 3, to: 5, unit: 'hộ' }],
    ['Từ 50 đến 80%', { kind: 'interval', from: 50, to: 80, unit: '%' }],
    [
      'Giảm tối thiểu 20% so với năm 2025',
      { kind: 'change', comparator: '<=', value: -20, unit: '%', of: 'năm 2025' },
    ],
    ['Tăng 10%', { kind: 'change', comparator: '=', value: 10, unit: '%' }],
    ['01 báo cáo', counted('=', 1, 'báo cáo')],
  ])
})

describe('what has no figure to compare', () => {
  check([
    ['', undefined],
    [' \n', undefined],
    ['-', undefined],
    ['…', undefined],
    ['Hoàn thành.', done],
    ['Báo cáo (02 bản)', product],
    ['Kế hoạch năm 2026', product],
    ['Báo cáo tháng 6', product],
    ['Quyết định số 749/QĐ-TTg', product],
    ['Theo Đề án 06', product],
    ['Giai đoạn 2026-2030', product],
    ['Trước 30/6/2026', product],
    ['một số mô hình', product],
    ['Bộ phận một cửa', product],
  ])
})

describe('parseTarget', () => {
  it.each<[string, string, Target]>([
    ['80', '%', ratio('=', 80)],
    ['khoảng 80', 'Tỷ lệ %', ratio('=', 80, { approximate: true })],
    ['≥ 50', String.raw`$\%$`, ratio('>=', 50)],
    ['50 - 80', '%', { kind: 'interval', from: 50, to: 80, unit: '%' }],
    ['5', 'hộ', counted('=', 5, 'hộ')],
    ['≥ 05', 'mô hình', counted('>=', 5, 'mô hình')],
    ['100%', 'hộ', ratio('=', 100)],
    ['Đạt', 'Đạt', done],
  ])('reads %j with the unit %j', (text, unit, expected) => {
    expect(parseTarget(text, unit)).toEqual(expected)
  })

  it('reads decomposed text like any other', () => {
    expect(parseTarget('tối thiểu 5 hộ'.normalize('NFD'))).toEqual(counted('>=', 5, 'hộ'))
  })

  const fragment = fc.oneof(
    fc.constantFrom(
      'tối thiểu',
      'trên',
      'mỗi',
      'có',
      'đạt',
      'đến',
      'một',
      'hộ',
      'trừ',
      'so với',
      'giảm',
      'cho',
      'đối với',
    ),
    fc.constantFrom(
      '≥',
      '%',
      '/năm',
      '/',
      '-',
      '(',
      ')',
      ',',
      '.',
      ' ',
      '1',
      '05',
      '1.500',
      '2026',
      '16/16',
      'Mbit/s',
      '$',
    ),
    fc.string({ maxLength: 3 }),
  )
  const anyText = fc.oneof(
    fc.array(fragment, { maxLength: 25 }).map(parts => parts.join(' ')),
    fc.array(fragment, { maxLength: 25 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  it('gives nothing or a valid target for any words, and describes what it gives', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(fc.constantFrom('', '%', 'hộ'), fc.string()), (text, unit) => {
        const found = parseTarget(text, unit)
        if (found === undefined) return
        expect(target.safeParse(found).success).toBe(true)
        expect(describeTarget(found)).not.toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['1', '1.', '1 - ', 'mỗi hộ ', '≥ ', '100% ', 'tối thiểu ', '(trừ ', ' ', '1/1 a'])(
    'comes back from a very long run of %j',
    piece => {
      const found = parseTarget(piece.repeat(100_000))
      expect(found === undefined || target.safeParse(found).success).toBe(true)
    },
  )

  it('reads every figure back as it describes it', () => {
    const comparator = fc.constantFrom<Comparator>('=', '>=', '>', '<=', '<')
    const value = fc.integer({ min: 0, max: 9_999_999 }).map(number => number / 100)
    fc.assert(
      fc.property(comparator, value, fc.constantFrom('%', 'hộ', 'Mbit/s'), (sign, number, unit) => {
        const given =
          unit === '%'
            ? ratio(sign, number)
            : unit === 'hộ'
              ? counted(sign, number, unit)
              : speed(sign, number, unit)
        expect(parseTarget(describeTarget(given))).toEqual(given)
      }),
    )
  })
})
