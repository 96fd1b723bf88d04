import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { type Recurrence, type Schedule, schedule } from '../../../shared/tasks/schedule.ts'

const parse = (text: string) => parseSchedule(text, { year: 2026 })

const range = (start: string | null, end: string | null, confidence: 'high' | 'low' = 'high'): Schedule => ({
  kind: 'range',
  start,
  end,
  due: end,
  confidence,
})
const low = (start: string | null, end: string | null) => range(start, end, 'low')
const point = (date: string, confidence: 'high' | 'low' = 'high'): Schedule => ({
  kind: 'point',
  date,
  due: date,
  confidence,
})
const year = (named: number): Schedule => ({
  kind: 'year',
  start: `${named}-01-01`,
  end: `${named}-12-31`,
  due: `${named}-12-31`,
  confidence: 'low',
})
const continuous = (end = '2026-12-31'): Schedule => ({ kind: 'continuous', end, confidence: 'high' })
const recurring = (...rules: Recurrence[]): Schedule => ({ kind: 'recurring', rules, confidence: 'high' })
const recurringLow = (...rules: Recurrence[]): Schedule => ({ kind: 'recurring', rules, confidence: 'low' })
const reference = (document: string): Schedule => ({ kind: 'reference', document, confidence: 'high' })

type Case = readonly [string, Schedule | undefined]
const check = (cases: readonly Case[]) =>
  it.each(cases)('%j', (text, expected) => {
    expect(parse(text)).toEqual(expected)
  })

describe('deadlines of appendix columns', () => {
  check([
    ['Quý I–IV/2026', range('2026-01-01', '2026-12-31')],
    ['Quý II–IV/2026', range('2026-04-01', '2026-12-31')],
    ['Quý III–IV/2026', range('2026-07-01', '2026-12-31')],
    ['Quý II–III/2026', range('2026-04-01', '2026-09-30')],
    ['Quý II/2026', range('2026-04-01', '2026-06-30')],
    ['Quý I/2026', range('2026-01-01', '2026-03-31')],
    ['Thường xuyên', continuous()],
    ['Thường\nxuyên', continuous()],
    ['Quý 1/\n2026', range('2026-01-01', '2026-03-31')],
    ['2026', year(2026)],
    ['2026.', year(2026)],
    ['Tháng\n10/2026', range('2026-10-01', '2026-10-31')],
    ['Theo Đề\nán 06', reference('Đề án 06')],
  ])
})

describe('times hidden in other cells', () => {
  check([
    ['báo cáo hàng ngày trên hệ thống', recurring({ every: 'day' })],
    ['Cập nhật tin bài ≥ 1 /ngày', undefined],
    ['≥ 100 tin/năm', undefined],
    ['sao lưu dữ liệu định kỳ', recurringLow()],
    ['thông kê hồ sơ trực tuyến hàng tuần', recurring({ every: 'week' })],
    ['(1 ngày)', undefined],
    ['≥2 đợt tuyên truyền/năm', undefined],
    ['≥02 hộ', undefined],
    ['chọn 1 hộ', undefined],
    ['kế hoạch thực hiện hàng năm', recurring({ every: 'year' })],
    ['Đề án 06 hàng năm', recurring({ every: 'year' })],
    ['tối thiểu\nmỗi năm một đợt', recurring({ every: 'year' })],
    ['"Chuyển đổi số quốc gia 10\ntháng 10"', point('2026-10-10', 'low')],
    ['Ngày Chuyển đổi số quốc gia 10/10', point('2026-10-10', 'low')],
    ['10/10/2026', point('2026-10-10')],
    ['chương trình công tác năm', year(2026)],
    ['giai đoạn 2026 - 2030', range('2026-01-01', '2030-12-31')],
    ['2026-2030', range('2026-01-01', '2030-12-31')],
    ['năm 2025 và 2026', low('2025-01-01', '2026-12-31')],
  ])
})

describe('reporting duties and cycles in prose', () => {
  check([
    [
      'theo định kỳ (hàng tháng, hàng quý, 6 tháng)',
      recurring({ every: 'month' }, { every: 'quarter' }, { every: 'halfYear' }),
    ],
    ['trước ngày 15 hàng tháng', recurring({ every: 'month', day: 14 })],
    ['trước ngày 10 tháng 12 hàng năm', recurring({ every: 'year', month: 12, day: 9 })],
    ['báo cáo đột xuất (nếu có)', undefined],
    ['định kỳ, đột xuất', recurringLow()],
    ['Định kỳ hoặc đột xuất', recurringLow()],
    ['Định kỳ hằng quý, tổ chức họp Ban Chỉ đạo', recurring({ every: 'quarter' })],
    ['trước ngày 20 hằng tháng', recurring({ every: 'month', day: 19 })],
    ['**trước ngày 25 hằng tháng.**', recurring({ every: 'month', day: 24 })],
    ['định kỳ 6 tháng, hàng năm và đột xuất', recurring({ every: 'halfYear' }, { every: 'year' })],
    ['Định kỳ sơ kết', recurringLow()],
    ['sơ kết, tổng kết', recurringLow()],
    ['phiên họp định kỳ và chuyên đề', recurringLow()],
    ['mỗi quý ít nhất một phóng sự', recurring({ every: 'quarter' })],
    ['ít nhất 02 lớp tập huấn/năm', undefined],
    ['các lớp bồi dưỡng hàng năm', recurring({ every: 'year' })],
    ['hằng năm', recurring({ every: 'year' })],
    ['hàng năm', recurring({ every: 'year' })],
    ['Tối thiểu 1 lần/2 năm cho hệ thống cấp độ 1, 2', recurring({ every: 'year', interval: 2 })],
    ['thay đổi mật khẩu tối thiểu 03\nlần/tháng', recurringLow({ every: 'month' })],
    ['đợt cao điểm 60 ngày đêm', undefined],
    ['thường xuyên kiểm tra', continuous()],
    ['kinh phí thường xuyên', undefined],
    ['chi thường xuyên', undefined],
    ['Liên tục cập nhật', undefined],
    ['phục vụ cuộc sống hằng ngày', undefined],
    ['kịp thời', undefined],
    ['Trước mắt', undefined],
    ['ngắn hạn', undefined],
    ['trung hạn', undefined],
    ['từ năm 2026', range('2026-01-01', null)],
    ['trong năm 2026', year(2026)],
    ['Trong năm 2026', year(2026)],
    ['theo sự kiện, ngày chuyển đổi số', undefined],
    ['định kỳ theo quy định', reference('quy định')],
    ['17/7/2025', point('2025-07-17')],
    ['09/09/2025', point('2025-09-09')],
    ['tháng 12 năm 2025', range('2025-12-01', '2025-12-31')],
    ['ngày 22 tháng 12 năm 2024', point('2024-12-22')],
    ['03 tháng 6 năm 2020', point('2020-06-03')],
    ['ngày tháng năm 2026', year(2026)],
    ['/3/2026', low('2026-03-01', '2026-03-31')],
    ['đến năm 2025, định hướng đến năm 2030', undefined],
    ['giai đoạn 2021-2025', undefined],
    ['tầm nhìn đến năm 2050', undefined],
  ])
})

describe('quarters, months and parts of a year', () => {
  check([
    ['Quý I', low('2026-01-01', '2026-03-31')],
    ['QUÝ IV', low('2026-10-01', '2026-12-31')],
    ['Qúy II/2026', range('2026-04-01', '2026-06-30')],
    ['Q3/2026', range('2026-07-01', '2026-09-30')],
    ['Quý 1-2/2026', range('2026-01-01', '2026-06-30')],
    ['Quý 1 - 2/2026', range('2026-01-01', '2026-06-30')],
    ['Quý I — III/2026', range('2026-01-01', '2026-09-30')],
    ['Quý I đến quý III/2026', range('2026-01-01', '2026-09-30')],
    ['Quý I, II/2026', range('2026-01-01', '2026-06-30')],
    ['Quý I, III/2026', low('2026-01-01', '2026-09-30')],
    ['Quý II và Quý III năm 2026', range('2026-04-01', '2026-09-30')],
    ['Quý IV/2026 - Quý I/2027', range('2026-10-01', '2027-03-31')],
    ['Quý IV - Quý I/2027', low('2026-10-01', '2027-03-31')],
    ['Trong quý II năm 2026', range('2026-04-01', '2026-06-30')],
    ['Tháng 6', low('2026-06-01', '2026-06-30')],
    ['Tháng 02/2028', range('2028-02-01', '2028-02-29')],
    ['6/2026', range('2026-06-01', '2026-06-30')],
    ['T3-T6/2026', range('2026-03-01', '2026-06-30')],
    ['Tháng 3 - tháng 6/2026', range('2026-03-01', '2026-06-30')],
    ['Từ tháng 3 đến tháng 9/2026', range('2026-03-01', '2026-09-30')],
    ['Từ tháng 3/2026 đến tháng 9/2026', range('2026-03-01', '2026-09-30')],
    ['Tháng 3, 6, 9, 12/2026', low('2026-03-01', '2026-12-31')],
    ['tháng 11 đến tháng 2', low('2026-11-01', '2027-02-28')],
    ['cuối tháng 6/2026', low('2026-06-01', '2026-06-30')],
    ['6 tháng đầu năm', low('2026-01-01', '2026-06-30')],
    ['Sáu tháng đầu năm 2026', range('2026-01-01', '2026-06-30')],
    ['6 tháng cuối năm 2026', range('2026-07-01', '2026-12-31')],
    ['9 tháng đầu năm 2026', range('2026-01-01', '2026-09-30')],
    ['Cuối năm', low('2026-10-01', '2026-12-31')],
    ['Đầu năm', low('2026-01-01', '2026-03-31')],
    ['Cả năm', year(2026)],
    ['Năm 2026', year(2026)],
    ['Năm 2027', year(2027)],
    ['Năm học 2026-2027', low('2026-09-01', '2027-05-31')],
    ['Giai đoạn 2026 - 2030', range('2026-01-01', '2030-12-31')],
  ])
})

describe('days and what comes before or after them', () => {
  check([
    ['30/9/2026', point('2026-09-30')],
    ['30-9-2026', point('2026-09-30')],
    ['30.9.2026', point('2026-09-30')],
    ['ngày 30 tháng 9 năm 2026', point('2026-09-30')],
    ['Ngày 30/9', point('2026-09-30', 'low')],
    ['29/2/2028', point('2028-02-29')],
    ['Trước ngày 30/6/2026', range(null, '2026-06-29')],
    ['Trước 30/6/2026', range(null, '2026-06-29')],
    ['Trước 30/6', low(null, '2026-06-29')],
    ['Trước ngày 01/3/2028', range(null, '2028-02-29')],
    ['Hoàn thành trước tháng 10/2026', range(null, '2026-09-30')],
    ['Trước quý III/2026', range(null, '2026-06-30')],
    ['Trước năm 2027', range(null, '2026-12-31')],
    ['Đến hết ngày 30/6/2026', range(null, '2026-06-30')],
    ['Đến hết quý II/2026', range(null, '2026-06-30')],
    ['Chậm nhất ngày 30/6/2026', range(null, '2026-06-30')],
    ['Hạn: 31/12/2026', range(null, '2026-12-31')],
    ['Từ nay đến hết năm 2026', range(null, '2026-12-31')],
    ['Đến năm 2030', range(null, '2030-12-31')],
    ['15/3/2026 - 30/6/2026', range('2026-03-15', '2026-06-30')],
    ['Từ 15/3 đến 30/6/2026', range('2026-03-15', '2026-06-30')],
    ['Từ ngày 15/3/2026 đến hết tháng 6/2026', range('2026-03-15', '2026-06-30')],
    ['15-20/6/2026', range('2026-06-15', '2026-06-20')],
    ['Từ quý II/2026', range('2026-04-01', null)],
    ['Sau ngày 30/6/2026', range('2026-07-01', null)],
  ])
})

describe('cycles', () => {
  check([
    ['Hằng tháng', recurring({ every: 'month' })],
    ['Hàng tháng', recurring({ every: 'month' })],
    ['Hằng quý', recurring({ every: 'quarter' })],
    ['Hằng ngày', recurring({ every: 'day' })],
    ['Định kỳ', recurringLow()],
    ['Định kỳ 6 tháng', recurring({ every: 'halfYear' })],
    ['Định kỳ 3 tháng', recurring({ every: 'quarter' })],
    ['Định kỳ 2 tuần', recurring({ every: 'week', interval: 2 })],
    ['6 tháng/lần', recurring({ every: 'halfYear' })],
    ['Mỗi tháng một lần', recurring({ every: 'month' })],
    ['02 lần/năm', recurringLow({ every: 'halfYear' })],
    ['Trước ngày 15 hàng tháng', recurring({ every: 'month', day: 14 })],
    ['Ngày 25 hằng tháng', recurring({ every: 'month', day: 25 })],
    ['Trước ngày 01 hằng tháng', recurring({ every: 'month', day: 31 })],
    ['Hằng tháng, trước ngày 20', recurring({ every: 'month', day: 19 })],
    ['Trước ngày 01 tháng 01 hằng năm', recurring({ every: 'year', month: 12, day: 31 })],
    ['Tháng 12 hằng năm', recurring({ every: 'year', month: 12 })],
    [
      'Trước ngày 15/6 và 15/12 hàng năm',
      recurring({ every: 'year', month: 6, day: 14 }, { every: 'year', month: 12, day: 14 }),
    ],
    [
      'trước ngày 15 hàng tháng; báo cáo năm trước ngày 10 tháng 12 hàng năm',
      recurringLow({ every: 'month', day: 14 }, { every: 'year', month: 12, day: 9 }),
    ],
    [
      'Hằng tháng trước ngày 20, hằng năm trước ngày 10/12',
      recurring({ every: 'month', day: 19 }, { every: 'year', month: 12, day: 9 }),
    ],
    [
      'Báo cáo quý, 6 tháng, 9 tháng, năm',
      recurringLow(
        { every: 'quarter' },
        { every: 'halfYear' },
        { every: 'year', month: 9, day: 30 },
        { every: 'year' },
      ),
    ],
  ])
})

describe('continuous work and references', () => {
  check([
    ['Liên tục', continuous()],
    ['Thường xuyên trong năm 2026', continuous()],
    ['Thường xuyên năm 2027', continuous('2027-12-31')],
    ['Thường xuyên đến 30/6/2026', continuous('2026-06-30')],
    ['Quý I/2026 và thường xuyên', low('2026-01-01', '2026-03-31')],
    ['Theo Đề án 06', reference('Đề án 06')],
    [
      'Thực hiện theo Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025',
      reference('Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025'),
    ],
    ['Theo hướng dẫn của cấp trên', reference('hướng dẫn của cấp trên')],
    ['Theo tiến độ của tỉnh năm 2026', reference('tiến độ của tỉnh năm 2026')],
    ['Theo Kế hoạch số 85/KH-UBND, hoàn thành trong quý II/2026', range('2026-04-01', '2026-06-30')],
  ])
})

describe('what is no time, or none that exists', () => {
  check([
    ['', undefined],
    [' \n ', undefined],
    ['-', undefined],
    ['31/2', undefined],
    ['31/2/2026', undefined],
    ['ngày 31 tháng 4 năm 2026', undefined],
    ['29/2/2026', undefined],
    ['Tháng 13/2026', undefined],
    ['13/2026', undefined],
    ['Quý V/2026', undefined],
    ['Quý 5', undefined],
    ['Quý III/2026 - Quý I/2026', undefined],
    ['16/16 thôn', undefined],
    ['2.000 hộ', undefined],
    ['quý vị đại biểu', undefined],
    ['Quyết định số 749/QĐ-TTg ngày 03/6/2020', undefined],
    ['Nghị định 13/2023/NĐ-CP', undefined],
    ['Kế hoạch số 49a/KH-UBND ngày 15/9/2025', undefined],
    ['Kế hoạch 02-KH/BCĐTW (ban hành ngày 19/6/2025)', undefined],
    ['Chỉ tiêu phần đầu năm', undefined],
    ['Ngay sau khi ban hành kế hoạch', undefined],
    ['Trước ngày 15', undefined],
  ])
})

describe('parseSchedule', () => {
  it('takes the plan’s year where the words name none', () => {
    expect(parseSchedule('Quý I', { year: 2028 })).toEqual(low('2028-01-01', '2028-03-31'))
    expect(parseSchedule('29/2', { year: 2028 })).toEqual(point('2028-02-29', 'low'))
    expect(parseSchedule('giai đoạn 2021-2025', { year: 2025 })).toEqual(range('2021-01-01', '2025-12-31'))
  })

  it('reads decomposed and no-break text like any other', () => {
    expect(parse('Quý\u00a0II/2026'.normalize('NFD'))).toEqual(parse('Quý II/2026'))
  })

  const fragment = fc.oneof(
    fc.constantFrom(
      'quý',
      'tháng',
      'năm',
      'ngày',
      'trước',
      'từ',
      'đến',
      'và',
      'hằng',
      'định kỳ',
      'thường xuyên',
      'theo',
      'lần',
    ),
    fc.constantFrom(
      'I',
      'IV',
      '-',
      '–',
      '/',
      ',',
      '.',
      ' ',
      '(',
      '6',
      '31',
      '2/',
      '13',
      '2026',
      '/2026',
      '0',
      '99',
      '§',
      '\n',
    ),
    fc.string({ maxLength: 3 }),
  )
  const words = fc.array(fragment, { maxLength: 25 }).map(parts => parts.join(' '))
  const glued = fc.array(fragment, { maxLength: 25 }).map(parts => parts.join(''))
  const anyText = fc.oneof(words, glued, fc.string({ unit: 'binary', maxLength: 200 }))

  it('gives nothing or a valid schedule for any words, and describes what it gives', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2000, max: 2100 }), (text, planYear) => {
        const found = parseSchedule(text, { year: planYear })
        if (found === undefined) return
        expect(schedule.safeParse(found).success).toBe(true)
        expect(describeSchedule(found)).not.toBe('')
        if ('start' in found && found.start !== null && found.end !== null)
          expect(found.start <= found.end).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    'quý i, ',
    'trước ngày ',
    'tháng 3 - ',
    'hằng tháng, ',
    '1/',
    'mỗi ',
    'theo ',
    '2026 - ',
    ' ',
    '1.',
  ])('comes back from a very long run of %j', piece => {
    const found = parse(piece.repeat(100_000))
    expect(found === undefined || schedule.safeParse(found).success).toBe(true)
  })

  const day = fc
    .tuple(
      fc.integer({ min: 2001, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(parts => parts.map(part => String(part).padStart(2, '0')).join('-'))

  it('reads its own description of days and ranges back', () => {
    fc.assert(
      fc.property(day, day, (one, two) => {
        const [start, end] = one < two ? [one, two] : [two, one]
        for (const each of [point(start), range(null, end), range(start, null), range(start, end)]) {
          if (start !== end) expect(parse(describeSchedule(each))).toEqual(each)
        }
      }),
    )
  })
})
