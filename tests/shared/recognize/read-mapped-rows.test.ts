import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { type RawCell, type RawTable, tableOfWords } from '../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'

const head = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian']

/** Rows of words, or of whole cells where looks matter. */
function table(...rows: readonly (readonly (string | RawCell)[])[]): RawTable {
  const plain = tableOfWords(
    'Bảng',
    rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : cell.text))),
  )
  return {
    ...plain,
    rows: plain.rows.map((row, at) =>
      row.map((cell, column) => {
        const given = rows[at]?.[column]
        return given === undefined || typeof given === 'string' ? cell : given
      }),
    ),
  }
}

const read = (raw: RawTable) => readMappedRows(raw, guessMapping(raw))
const brief = (raw: RawTable) =>
  read(raw).map(row => {
    if (row.kind === 'skipped') return `${row.at} ${row.what}: ${row.reason}`
    if (row.kind === 'row') return `${row.at} ${row.number ?? '-'} ${Object.values(row.cells).join('|')}`
    return `${row.at} ${row.kind} ${row.number ?? '-'} ${row.title}`
  })

describe('rows of a table', () => {
  it('are groups, sub-groups and rows, by numbers and by words alone', () => {
    expect(
      brief(
        table(
          head,
          ['I. HẠ TẦNG SỐ', '', '', ''],
          ['1', 'Một', 'Công an', 'Quý I'],
          ['II', 'CHÍNH QUYỀN SỐ', '', ''],
          ['', 'Điều hành', '', ''],
          ['2', 'Hai', 'Công an', 'Quý I'],
          [{ text: 'III', bold: true }, { text: 'Xã hội số', bold: true }, 'Phòng Kinh tế', ''],
          ['3', 'Ba', 'Công an', 'Quý I'],
        ),
      ),
    ).toEqual([
      '2 group I. HẠ TẦNG SỐ',
      '3 1 Một|Công an|Quý I',
      '4 group II CHÍNH QUYỀN SỐ',
      '5 subgroup - Điều hành',
      '6 2 Hai|Công an|Quý I',
      '7 group III Xã hội số',
      '8 3 Ba|Công an|Quý I',
    ])
  })

  it('say what of a group’s row was left out', () => {
    const rows = read(
      table(
        head,
        [{ text: 'I', bold: true }, { text: 'Hạ tầng', bold: true }, 'Phòng Kinh tế', ''],
        ['1', 'Một', 'Công an', 'Quý I'],
      ),
    )
    expect(rows[0]).toMatchObject({
      kind: 'group',
      note: 'Hàng nhóm chỉ giữ số và tên; bỏ qua: Phòng Kinh tế',
    })
  })

  it('may count on under a numbered heading', () => {
    expect(
      brief(
        table(
          head,
          ['1', 'Hạ tầng', '', ''],
          ['1.1', 'Một', 'Công an', 'Quý I'],
          ['2', 'Dữ liệu', '', ''],
          ['2.1', 'Hai', 'Công an', ''],
        ),
      ),
    ).toEqual(['2 group 1 Hạ tầng', '3 1.1 Một|Công an|Quý I', '4 group 2 Dữ liệu', '5 2.1 Hai|Công an|'])
  })

  it('that are none are skipped, each with its reason', () => {
    expect(
      brief(
        table(
          ['Danh mục nhiệm vụ', '', '', ''],
          head,
          ['(1)', '(2)', '(3)', '(4)'],
          ['1', 'Một', 'Công an', 'Quý I'],
          ['', '', '', ''],
          head,
          ['2', 'Hai', 'Công an', 'Quý I'],
          ['', 'Tổng cộng', '', '2'],
          ['', '', 'Bình Minh, ngày 05 tháng 02 năm 2026', ''],
          ['', '', 'CHỦ TỊCH', ''],
          ['', '', 'Nguyễn Văn Bình', ''],
        ),
      ),
    ).toEqual([
      '1 title: Nằm trên hàng tiêu đề của bảng.',
      '3 columnNumbers: Hàng đánh số cột.',
      '4 1 Một|Công an|Quý I',
      '5 blank: Hàng trống.',
      '6 header: Hàng tiêu đề lặp lại; khi in tiêu đề tự lặp.',
      '7 2 Hai|Công an|Quý I',
      '8 total: Hàng tổng cộng; chương trình không lưu số cộng.',
      '9 signature: Phần ký, nơi nhận dưới bảng.',
      '10 signature: Phần ký, nơi nhận dưới bảng.',
      '11 signature: Phần ký, nơi nhận dưới bảng.',
    ])
  })

  it('that a page parted are joined, also over its repeated heading', () => {
    expect(
      brief(
        table(
          head,
          ['1', 'Rà soát quy chế,', 'Văn phòng', 'Quý I'],
          ['', 'quy trình nội bộ', 'HĐND và UBND', ''],
          ['2', 'Tập huấn', 'Phòng', 'Quý'],
          head,
          ['', '', 'Kinh tế', 'II/2026'],
        ),
      ),
    ).toEqual([
      '2 1 Rà soát quy chế, quy trình nội bộ|Văn phòng HĐND và UBND|Quý I',
      '3 joined: Nối vào hàng 2: hàng bị ngắt trang.',
      '4 2 Tập huấn|Phòng Kinh tế|Quý II/2026',
      '5 header: Hàng tiêu đề lặp lại; khi in tiêu đề tự lặp.',
      '6 joined: Nối vào hàng 4: hàng bị ngắt trang.',
    ])
  })

  it('under merged cells are parts of one, or share what was merged', () => {
    expect(
      brief(
        table(
          head,
          [{ text: '1', rowSpan: 2 }, { text: 'Một', rowSpan: 2 }, 'Công an', 'Quý I'],
          ['', '', 'Phòng Kinh tế', 'Quý II'],
          ['2', 'Hai', { text: 'Công an', rowSpan: 2 }, 'Quý I'],
          ['3', 'Ba', '', 'Quý II'],
        ),
      ),
    ).toEqual([
      '2 1 Một|Công an\nPhòng Kinh tế|Quý I\nQuý II',
      '3 joined: Nối vào hàng 2: ô số thứ tự, tên được gộp.',
      '4 2 Hai|Công an|Quý I',
      '5 3 Ba|Công an|Quý II',
    ])
  })

  it('take their group from a column, merged or not', () => {
    expect(
      brief(
        table(
          ['Lĩnh vực', 'Nhiệm vụ', 'Thời gian'],
          [{ text: 'Hạ tầng', rowSpan: 2 }, 'Một', 'Quý I'],
          ['', 'Hai', 'Quý II'],
          ['Xã hội', 'Ba', 'Quý I'],
          ['Xã hội', 'Bốn', 'Quý I'],
        ),
      ),
    ).toEqual([
      '2 group - Hạ tầng',
      '2 - Một|Quý I',
      '3 - Hai|Quý II',
      '4 group - Xã hội',
      '4 - Ba|Quý I',
      '5 - Bốn|Quý I',
    ])
  })

  it('of a data sheet have their group, its number and their key in columns', () => {
    const keys = [
      'group',
      'subgroup',
      'ordinal',
      'id',
      'name',
      'schedule_text',
      'target_text',
      'plan_id',
      'group_number',
    ]
    expect(
      brief(
        table(
          keys,
          ['Hạ tầng', '', '1', 'p1r1', 'Một', 'Quý I', '', 'p', 'A.'],
          ['Hạ tầng', 'Phủ sóng', '2', 'p1r2', 'Hai', 'Quý I', '', 'p', 'A.'],
          ['Nhân lực', '', '1', 'p1r3', 'Ba', 'Quý I', '', 'p', 'B.'],
        ),
      ),
    ).toEqual([
      '2 group A. Hạ tầng',
      '2 1 Một|Quý I',
      '3 subgroup - Phủ sóng',
      '3 2 Hai|Quý I',
      '4 group B. Nhân lực',
      '4 1 Ba|Quý I',
    ])
  })
})
