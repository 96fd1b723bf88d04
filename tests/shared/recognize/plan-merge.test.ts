import { describe, expect, it } from 'vitest'
import { type Appendix, appendix as appendixSchema } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { applyTableMerge } from '../../../shared/recognize/apply-merge.ts'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { planTableMerge } from '../../../shared/recognize/plan-merge.ts'
import { tableOfWords } from '../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'
import { changesNothing } from '../../../shared/recognize/table-merge.ts'
import { sampleTaskAppendix } from '../../support/samples.ts'

const head = sampleTaskAppendix.columns.map(({ label }) => label)
/** The sample appendix as rows of a table. */
const lines = [
  head,
  ['I. Chính quyền số', '', '', '', '', ''],
  [
    '1',
    'Số hóa hồ sơ hộ tịch còn lưu trên giấy',
    'Văn phòng HĐND và UBND',
    'Công an xã',
    'Quý II/2026',
    'Cơ sở dữ liệu hộ tịch điện tử',
  ],
  [
    '2',
    'Tập huấn kỹ năng số cho cán bộ, công chức',
    'Phòng Văn hóa - Xã hội',
    'Các thôn',
    'Tháng 9/2026',
    'Hai lớp tập huấn',
  ],
  ['II. Xã hội số', '', '', '', '', ''],
  [
    '1',
    'Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn',
    'Phòng Kinh tế',
    'Doanh nghiệp viễn thông',
    'Cả năm 2026',
    'Mười điểm phát Wi-Fi',
  ],
]

function plan(rows: readonly (readonly string[])[], appendix: Appendix = sampleTaskAppendix) {
  const table = tableOfWords('Bảng', rows)
  const mapping = guessMapping(table, appendix)
  return planTableMerge(appendix, readMappedRows(table, mapping), mapping)
}

function apply(
  merge: ReturnType<typeof plan>,
  accepted?: readonly string[],
  appendix: Appendix = sampleTaskAppendix,
) {
  let count = 0
  const keys = merge.entries.flatMap(entry => ('key' in entry ? [entry.key] : []))
  const context = { newId: () => `new${++count}`, year: 2026 }
  const after = applyTableMerge(appendix, merge, new Set(accepted ?? keys), context)
  expect(appendixSchema.parse(after)).toEqual(after)
  return after
}
const outline = (appendix: Appendix) => {
  const numbers = numberItems(appendix)
  return appendix.items.map(
    (item, index) => `${numbers[index]} ${item.kind === 'row' ? item.cells.name : item.title}`,
  )
}

describe('bringing a table into an appendix again', () => {
  it('changes nothing when nothing was changed', () => {
    const merge = plan(lines)
    expect(changesNothing(merge)).toBe(true)
    expect(merge.missing).toEqual([])
    expect(apply(merge)).toBe(sampleTaskAppendix)
  })

  it('shows each changed cell before and after, and reads times anew', () => {
    const merge = plan(
      lines.map((row, index) => (index === 2 ? row.with(4, 'Quý III/2026').with(3, '') : row)),
    )
    expect(merge.entries.filter(({ kind }) => kind === 'changed')).toEqual([
      {
        kind: 'changed',
        key: 'r3',
        at: 3,
        itemId: 'r1',
        by: 'number',
        cells: [
          { field: 'support', label: 'Đơn vị phối hợp', before: 'Công an xã', after: '' },
          { field: 'schedule', label: 'Thời gian thực hiện', before: 'Quý II/2026', after: 'Quý III/2026' },
        ],
      },
    ])
    const row = apply(merge).items.find(({ id }) => id === 'r1')
    expect(row).toMatchObject({ schedule: { kind: 'range', start: '2026-07-01', end: '2026-09-30' } })
    expect(row?.kind === 'row' && 'support' in row.cells).toBe(false)
  })

  it('adds new rows where they stand in the file, with headings that are new', () => {
    const rows = [
      ...lines.slice(0, 3),
      ['2', 'Việc chen vào giữa', 'Công an', '', '', ''],
      ['3', 'Việc sau nữa', 'Công an', '', '', ''],
      ...lines.slice(3),
      ['III. Kinh tế số', '', '', '', '', ''],
      ['1', 'Việc của nhóm mới', 'Công an', '', '', ''],
    ]
    const merge = plan(rows)
    expect(
      merge.entries
        .filter(({ kind }) => kind === 'added' || kind === 'heading')
        .map(entry => 'key' in entry && entry.key),
    ).toEqual(['r4', 'r5', 'r9', 'r10'])
    expect(outline(apply(merge))).toEqual([
      'I. Chính quyền số',
      '1 Số hóa hồ sơ hộ tịch còn lưu trên giấy',
      '2 Việc chen vào giữa',
      '3 Việc sau nữa',
      '4 Tập huấn kỹ năng số cho cán bộ, công chức',
      'II. Xã hội số',
      '1 Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn',
      'III. Kinh tế số',
      '1 Việc của nhóm mới',
    ])
    expect(changesNothing(plan(rows, apply(merge)))).toBe(true)
  })

  it('does only what was accepted; a row brings the heading that it needs', () => {
    const merge = plan([
      ...lines.slice(0, 3),
      ['2', 'Không nhận', 'Công an', '', '', ''],
      ['3', 'Nhận', 'Công an', '', '', ''],
      ['III. Kinh tế số', '', '', '', '', ''],
      ['1', 'Việc của nhóm mới', 'Công an', '', '', ''],
    ])
    expect(outline(apply(merge, ['r5', 'r7']))).toEqual([
      'I. Chính quyền số',
      '1 Số hóa hồ sơ hộ tịch còn lưu trên giấy',
      '2 Nhận',
      '3 Tập huấn kỹ năng số cho cán bộ, công chức',
      'II. Xã hội số',
      '1 Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn',
      'III. Kinh tế số',
      '1 Việc của nhóm mới',
    ])
    expect(apply(merge, [])).toBe(sampleTaskAppendix)
  })

  it('names rows that the table does not have, and keeps them', () => {
    const merge = plan(lines.toSpliced(3, 1))
    expect(merge.missing).toEqual([
      { itemId: 'r2', number: '2', name: 'Tập huấn kỹ năng số cho cán bộ, công chức' },
    ])
    expect(apply(merge)).toBe(sampleTaskAppendix)
  })

  it('knows rows by name when numbers moved, accents and signs aside', () => {
    const moved = [
      ...lines.slice(0, 2),
      lines[3]?.with(0, '1').with(1, 'TẬP HUẤN kỹ năng số cho cán bộ công chức') ?? [],
      lines[2]?.with(0, '2') ?? [],
      ...lines.slice(4),
    ]
    const merge = plan(moved)
    expect(merge.entries.map(({ kind }) => kind)).toEqual(['changed', 'unchanged', 'unchanged'])
    expect(merge.entries[0]).toMatchObject({ itemId: 'r2', by: 'name', cells: [{ field: 'name' }] })
  })

  it('reports rows that stand twice in the file, and names that fit two rows', () => {
    const fresh = ['3', 'Việc mới', 'Công an', '', '', '']
    const double = plan([...lines.slice(0, 4), fresh, fresh, ...lines.slice(4)])
    expect(double.entries.filter(({ kind }) => kind === 'added')).toHaveLength(1)
    expect(double.entries.find(({ kind }) => kind === 'skipped')).toMatchObject({
      at: 6,
      what: 'duplicate',
      reason: 'Trùng với hàng 5 của bảng.',
      text: '3 Việc mới',
    })
    const twins: Appendix = {
      ...sampleTaskAppendix,
      items: sampleTaskAppendix.items.map(item =>
        item.kind === 'row' ? { ...item, cells: { ...item.cells, name: 'Họp' } } : item,
      ),
    }
    const merge = plan([head, ['9', 'Họp', 'Công an', '', '', '']], twins)
    expect(merge.entries).toMatchObject([
      {
        kind: 'skipped',
        what: 'ambiguous',
        reason: 'Trong phụ lục có 3 hàng trùng tên, chưa rõ là hàng nào.',
      },
    ])
  })

  it('adds a column for words that have none', () => {
    const merge = plan(
      lines.map((row, index) => [...row, index === 0 ? 'Kinh phí' : index === 2 ? '50 triệu đồng' : '']),
    )
    expect(merge.columns).toMatchObject([{ field: 'resources', label: 'Kinh phí' }])
    const after = apply(merge)
    expect(after.columns.map(({ field }) => field)).toEqual([
      ...sampleTaskAppendix.columns.map(({ field }) => field),
      'resources',
    ])
    expect(apply(merge, [])).toBe(sampleTaskAppendix)
  })

  it('takes a copied row of a data sheet for a new one', () => {
    const keys = ['id', 'name', 'lead', 'ordinal', 'group', 'schedule_text', 'target_text', 'plan_id']
    const merge = plan([
      keys,
      [
        'r1',
        'Số hóa hồ sơ hộ tịch còn lưu trên giấy',
        'Văn phòng HĐND và UBND',
        '1',
        'Chính quyền số',
        'Quý II/2026',
        '',
        'p',
      ],
      ['r1', 'Số hóa hồ sơ đất đai', 'Phòng Kinh tế', '2', 'Chính quyền số', '', '', 'p'],
    ])
    expect(merge.entries).toMatchObject([
      { kind: 'unchanged', itemId: 'r1' },
      { kind: 'added', headings: ['Chính quyền số'], after: 'r1', cells: { name: 'Số hóa hồ sơ đất đai' } },
    ])
  })
})
