import { describe, expect, it } from 'vitest'
import { addedLines } from '../../../../renderer/features/import-table/added-lines.ts'
import { fitsAppendix, likelyTable } from '../../../../renderer/features/import-table/choose-table.ts'
import {
  applyImport,
  type ImportTarget,
  keysOf,
  reviewImport,
} from '../../../../renderer/features/import-table/import-review.ts'
import { mappingOf, noEdits } from '../../../../renderer/features/import-table/mapping-edits.ts'
import {
  acceptedOnly,
  doingInWords,
  reviewCounts,
} from '../../../../renderer/features/import-table/review-counts.ts'
import { type Appendix, appendix as appendixSchema } from '../../../../shared/plans/appendix.ts'
import { tableOfWords } from '../../../../shared/recognize/raw-table.ts'
import { changesNothing } from '../../../../shared/recognize/table-merge.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const head = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện', 'Sản phẩm']
const lines = [
  head,
  ['I', 'Hạ tầng số', '', '', '', ''],
  ['1', 'Nâng cấp đường truyền', 'Văn phòng', 'Viễn thông', 'Quý I', 'Đường truyền mới'],
  ['2', 'Thay máy trạm', 'Phòng Kinh tế', '', 'Quý II', 'Mười máy'],
  ['II', 'Dữ liệu số', '', '', '', ''],
  ['1', 'Làm sạch dữ liệu dân cư', 'Công an xã', 'Các thôn', 'Cả năm', 'Báo cáo'],
]
const table = tableOfWords('Bảng', lines)

/** The sample as rows of a table, some cells changed. */
function sampleRows(change: Readonly<Record<string, string>> = {}) {
  const rows = sampleTaskAppendix.items.map((item, index) => {
    if (item.kind !== 'row') return [index === 0 ? 'I. Chính quyền số' : 'II. Xã hội số', '', '', '', '', '']
    const { name = '', lead = '', support = '', schedule = '', deliverable = '' } = item.cells
    const words = [name, lead, support, schedule, deliverable]
    return [item.id === 'r2' ? '2' : '1', ...words.map(text => change[text] ?? text)]
  })
  return tableOfWords('Mẫu', [head, ...rows])
}

function bring(
  source: typeof table,
  appendix: Appendix | undefined,
  refused: (line: { readonly at: number }) => boolean = () => false,
) {
  let count = 0
  const context = { newId: () => `new${++count}`, year: 2026 }
  const mapping = mappingOf(source, appendix, noEdits)
  const merge = reviewImport(source, mapping, appendix)
  const accepted = new Set(
    merge.entries.flatMap(entry => ('key' in entry && !refused(entry) ? [entry.key] : [])),
  )
  const target: ImportTarget =
    appendix === undefined
      ? { kind: 'new', title: 'Danh mục', appendixKind: 'tasks' }
      : { kind: 'appendix', id: appendix.id }
  const before = appendix === undefined ? [] : [appendix]
  const after = applyImport(before, { table: source, mapping, merge }, target, accepted, context)
  for (const one of after) expect(appendixSchema.parse(one)).toEqual(one)
  return { merge, before, after, accepted }
}

const titles = (appendix: Appendix | undefined) =>
  appendix?.items.map(item => (item.kind === 'row' ? item.cells.name : `# ${item.title}`))

describe('a new appendix', () => {
  it('takes every row, its groups and its columns', () => {
    const { merge, after } = bring(table, undefined)
    expect(titles(after[0])).toEqual([
      '# Hạ tầng số',
      'Nâng cấp đường truyền',
      'Thay máy trạm',
      '# Dữ liệu số',
      'Làm sạch dữ liệu dân cư',
    ])
    expect(after[0]?.columns.map(({ label }) => label)).toEqual(head)
    expect(after[0]).toMatchObject({ title: 'Danh mục', kind: 'tasks', groupNumbering: 'roman' })
    expect(reviewCounts(merge)).toMatchObject({ added: 3, headings: 2, changed: 0, skipped: 0 })
  })

  it('leaves out what was turned down; a heading stays while it has a row', () => {
    const rows = bring(table, undefined, ({ at }) => at === 2 || at === 4)
    expect(titles(rows.after[0])).toEqual([
      '# Hạ tầng số',
      'Nâng cấp đường truyền',
      '# Dữ liệu số',
      'Làm sạch dữ liệu dân cư',
    ])
    const group = bring(table, undefined, ({ at }) => at < 5)
    expect(titles(group.after[0])).toEqual(['# Dữ liệu số', 'Làm sạch dữ liệu dân cư'])
  })

  it('keeps rows that the file holds twice', () => {
    const twice = tableOfWords('Bảng', [...lines.slice(0, 3), lines[2] ?? []])
    expect(titles(bring(twice, undefined).after[0])).toHaveLength(3)
  })
})

describe('an appendix of the plan', () => {
  it('says that the same table changes nothing, and stays the same object', () => {
    const { merge, before, after } = bring(sampleRows(), sampleTaskAppendix)
    expect(changesNothing(merge)).toBe(true)
    expect(reviewCounts(merge)).toMatchObject({ unchanged: 3, missing: 0 })
    expect(after).toBe(before)
  })

  it('changes only the cells that were agreed to', () => {
    const changed = sampleRows({ 'Công an xã': 'Công an xã; các thôn', 'Phòng Kinh tế': 'Văn phòng' })
    const { merge, after } = bring(changed, sampleTaskAppendix, ({ at }) => at === 3)
    expect(reviewCounts(merge)).toMatchObject({ changed: 2, cells: 2, unchanged: 1 })
    const rows = after[0]?.items.filter(item => item.kind === 'row')
    expect(rows?.map(row => [row.id, row.cells.lead, row.cells.support])).toEqual([
      ['r1', 'Văn phòng HĐND và UBND', 'Công an xã'],
      ['r2', 'Phòng Văn hóa - Xã hội', 'Các thôn'],
      ['r3', 'Văn phòng', 'Doanh nghiệp viễn thông'],
    ])
  })

  it('makes room for what comes when it only has the empty row of a new one', () => {
    const blank: Appendix = { ...sampleTaskAppendix, items: [{ id: 'r0', kind: 'row', cells: {} }] }
    const { merge, after, before } = bring(table, blank)
    expect(merge.missing).toEqual([])
    expect(titles(after[0])?.[0]).toBe('# Hạ tầng số')
    expect(after[0]?.items).toHaveLength(5)
    expect(
      applyImport(
        before,
        { table, mapping: mappingOf(table, blank, noEdits), merge },
        { kind: 'appendix', id: blank.id },
        new Set(),
        { newId: () => 'x', year: 2026 },
      ),
    ).toBe(before)
  })
})

describe('the review', () => {
  it('lists added rows under their headings, with all keys below for one tick', () => {
    const { merge } = bring(table, undefined)
    const shown = addedLines(merge.entries)
    expect(shown.map(line => (line.kind === 'row' ? line.entry.at : `${line.number} ${line.title}`))).toEqual(
      ['I Hạ tầng số', 3, 4, 'II Dữ liệu số', 6],
    )
    expect(shown.flatMap(line => (line.kind === 'heading' ? [line.keys] : []))).toEqual([
      ['r2', 'r3', 'r4'],
      ['r5', 'r6'],
    ])
    expect(keysOf(merge)).toEqual(['r2', 'r3', 'r4', 'r5', 'r6'])
  })

  it('names headings that the appendix has already once', () => {
    const more = tableOfWords('Bảng', [
      head,
      ['I. Chính quyền số', '', '', '', '', ''],
      ['3', 'Việc mới', 'Văn phòng', '', 'Quý III', ''],
    ])
    const { merge } = bring(more, sampleTaskAppendix)
    expect(addedLines(merge.entries)).toMatchObject([
      { kind: 'heading', title: 'Chính quyền số', isNew: false, keys: ['r3'] },
      { kind: 'row', entry: { at: 3 } },
    ])
  })

  it('says in words what would be done', () => {
    const { merge, accepted } = bring(table, undefined)
    expect(doingInWords(reviewCounts(merge))).toBe('thêm 3 dòng, 2 nhóm')
    expect(doingInWords(reviewCounts(acceptedOnly(merge, new Set(['r3']))))).toBe('thêm 1 dòng')
    expect(doingInWords(reviewCounts(acceptedOnly(merge, new Set())))).toBe('')
    expect(accepted.size).toBe(5)
  })
})

describe('choosing', () => {
  const other = tableOfWords('Khác', [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm 2026'],
    ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '≥ 80'],
  ])

  it('takes the table that has rows of the appendix, the changed one first', () => {
    expect(likelyTable([other, table, sampleRows()], sampleTaskAppendix)).toBe(2)
    expect(likelyTable([sampleRows(), sampleRows({ 'Các thôn': 'Các thôn, bản' })], sampleTaskAppendix)).toBe(
      1,
    )
    expect(likelyTable([], undefined)).toBe(0)
  })

  it('sends a table into the appendix with its columns, any other into a new one', () => {
    expect(fitsAppendix(table, sampleTaskAppendix)).toBe(true)
    expect(fitsAppendix(other, sampleTaskAppendix)).toBe(false)
  })
})
