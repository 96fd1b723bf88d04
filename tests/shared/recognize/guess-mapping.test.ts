import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { type RawTable, tableOfWords } from '../../../shared/recognize/raw-table.ts'
import { tableFromText } from '../../../shared/recognize/table-from-text.ts'
import { tableMapping } from '../../../shared/recognize/table-mapping.ts'
import { sampleTaskAppendix } from '../../support/samples.ts'

const table = (...rows: readonly (readonly string[])[]) => tableOfWords('Bảng', rows)

function guess(
  raw: RawTable,
  ...more: Parameters<typeof guessMapping> extends [unknown, ...infer Rest] ? Rest : never
) {
  const mapping = guessMapping(raw, ...more)
  expect(tableMapping.parse(mapping)).toEqual(mapping)
  return mapping
}
const fields = (raw: RawTable) => guess(raw).columns.map(({ field, confidence }) => `${field} ${confidence}`)

describe('a heading that provinces word their own way', () => {
  it.each([
    [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì tham mưu', 'Cơ quan theo dõi, tổng hợp', 'Thời gian hoàn thành'],
      ['ordinal', 'name', 'lead', 'monitor', 'schedule'],
    ],
    [
      [
        'STT',
        'Nội dung chỉ tiêu',
        'ĐVT',
        'Chỉ tiêu phấn đấu năm 2026',
        'Kết quả năm 2025',
        'Đơn vị phối hợp',
        'Ghi chú',
      ],
      ['ordinal', 'name', 'unitOfMeasure', 'target', 'baseline', 'support', 'note'],
    ],
    [
      ['Số TT', 'NHIỆM VỤ', 'RÕ NGƯỜI', 'SẢN PHẨM', 'NGUỒN LỰC', 'THẨM QUYỀN', 'THỜI HẠN'],
      ['ordinal', 'name', 'person', 'deliverable', 'resources', 'authority', 'schedule'],
    ],
  ])('%j', (labels, expected) => {
    const row = labels.map((_, index) => (index === 0 ? '1' : 'nội dung'))
    expect(fields(table(labels, row))).toEqual(expected.map(field => `${field} sure`))
  })

  it('may stand below a title, which becomes the appendix’s', () => {
    const mapping = guess(
      table(
        ['PHỤ LỤC I', '', ''],
        ['DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026', '', ''],
        ['(Kèm theo Kế hoạch số 05/KH-UBND)', '', ''],
        ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
        ['1', 'Họp giao ban', 'Văn phòng'],
      ),
    )
    expect(mapping).toMatchObject({
      titleRows: 3,
      headerRows: 1,
      title: 'Danh mục nhiệm vụ chuyển đổi số năm 2026',
      kind: 'tasks',
    })
  })

  it('may have two rows, merged or not', () => {
    const pasted = tableFromText(
      'STT\tNhiệm vụ\tĐơn vị thực hiện\t\tKế hoạch năm 2026\t\n\t\tChủ trì\tPhối hợp\tQuý I\tQuý II\n1\tHọp\tVăn phòng\tCông an\tx\ty',
    )
    const mapping = guess(pasted)
    expect(mapping).toMatchObject({ titleRows: 0, headerRows: 2 })
    expect(mapping.columns.map(({ field, label }) => [field, label])).toEqual([
      ['ordinal', 'STT'],
      ['name', 'Nhiệm vụ'],
      ['lead', 'Đơn vị chủ trì'],
      ['support', 'Đơn vị phối hợp'],
      ['target', 'Kế hoạch năm 2026 – Quý I'],
      ['custom1', 'Kế hoạch năm 2026 – Quý II'],
    ])
  })

  it('keeps columns that it does not know as the commune’s own', () => {
    expect(
      fields(table(['STT', 'Nhiệm vụ', 'Mã số', 'Đơn vị chủ trì'], ['1', 'Họp', 'A-01', 'Văn phòng'])),
    ).toEqual(['ordinal sure', 'name sure', 'custom1 none', 'lead sure'])
  })

  it('that names groups beside the rows is known by its repeated words', () => {
    const raw = table(
      ['Lĩnh vực', 'Nhiệm vụ', 'Thời gian'],
      ['Hạ tầng số', 'Một', 'Quý I'],
      ['', 'Hai', 'Quý II'],
      ['Xã hội số', 'Ba', 'Quý III'],
      ['', 'Bốn', 'Quý IV'],
    )
    expect(fields(raw)).toEqual(['groupTitle guess', 'name sure', 'schedule sure'])
  })
})

describe('a table without a heading', () => {
  it('is known by what its cells hold', () => {
    const raw = table(
      ['1', 'Rà soát, cập nhật quy chế vận hành', 'Văn phòng HĐND và UBND', 'Công an xã', 'Quý I/2026', ''],
      ['2', 'Tổ chức tập huấn kỹ năng số cho cán bộ', 'Phòng Kinh tế', 'Các thôn', 'Thường xuyên', ''],
      [
        '3',
        'Kiểm kê máy tính tại các phòng',
        'Phòng Văn hóa - Xã hội',
        'Trạm Y tế',
        'Trước ngày 30/6/2026',
        '',
      ],
    )
    expect(guess(raw)).toMatchObject({ titleRows: 0, headerRows: 0, kind: 'tasks' })
    expect(fields(raw)).toEqual([
      'ordinal guess',
      'name guess',
      'lead guess',
      'support guess',
      'schedule guess',
      'skip none',
    ])
  })

  it('knows targets and their units', () => {
    const raw = table(
      ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '%', '≥ 90%'],
      ['2', 'Tỷ lệ văn bản ký số', '%', '100% (trừ văn bản mật)'],
    )
    expect(guess(raw).kind).toBe('indicators')
    expect(fields(raw)).toEqual(['ordinal guess', 'name guess', 'unitOfMeasure guess', 'target guess'])
  })
})

describe('a table for an appendix that is there', () => {
  it('takes the labels of its columns first', () => {
    const appendix = {
      ...sampleTaskAppendix,
      columns: [
        ...sampleTaskAppendix.columns.filter(({ field }) => field !== 'lead'),
        { field: 'lead' as const, label: 'Đầu mối', width: 3 },
        { field: 'custom1', label: 'Mã số', width: 2 },
      ],
    }
    const mapping = guess(
      table(['TT', 'Nhiệm vụ', 'ĐẦU MỐI', 'Mã số', 'Cột lạ'], ['1', 'Họp', 'An', 'A-01', 'gì đó']),
      appendix,
    )
    expect(mapping.columns.map(({ field, confidence }) => `${field} ${confidence}`)).toEqual([
      'ordinal sure',
      'name sure',
      'lead sure',
      'custom1 sure',
      'custom2 none',
    ])
  })

  it.each([
    [
      ['1', 'Họp giao ban', 'An', 'Bình', 'Quý I', 'Biên bản'],
      ['ordinal', 'name', 'lead', 'support', 'schedule', 'deliverable'],
    ],
    [
      ['Họp giao ban', 'An', 'Bình', 'Quý I', 'Biên bản'],
      ['name', 'lead', 'support', 'schedule', 'deliverable'],
    ],
    [
      ['Quý I', 'Họp giao ban', 'An', 'Bình', 'Biên bản'],
      ['schedule', 'name', 'custom1', 'custom2', 'detail'],
    ],
  ])(
    'takes a range without a heading by the place of its columns, unless they say otherwise: %j',
    (row, expected) => {
      const mapping = guess(table(row, row), sampleTaskAppendix)
      expect(mapping.columns.map(({ field }) => field)).toEqual(expected)
    },
  )
})
