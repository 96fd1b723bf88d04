import { describe, expect, it } from 'vitest'
import type { Appendix, KnownField, RowItem } from '../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import {
  claritySummary,
  formGaps,
  missingClarities,
  rowClarities,
} from '../../../shared/tasks/six-clarities.ts'

const form = (kind: Appendix['kind'], ...fields: KnownField[]): Appendix => ({
  id: 'p1',
  kind,
  title: 'Danh mục',
  columns: fields.map(field => ({ field, label: field, width: 1 })),
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [],
})
const row = (cells: RowItem['cells']) => withMeaning({ id: 'r', kind: 'row', cells }, 2026)
/** Which of the six a row says so loosely that nobody can be held to it. */
const weakClarities = (...given: Parameters<typeof rowClarities>) =>
  rowClarities(...given)
    .filter(({ state }) => state === 'weak')
    .map(({ clarity }) => clarity)
const tasks = form('tasks', 'name', 'lead', 'support', 'schedule', 'deliverable')
const clear = {
  name: 'Số hóa sổ hộ tịch',
  lead: 'Phòng Kinh tế',
  schedule: 'Quý II/2026',
  deliverable: 'Cơ sở dữ liệu',
}

describe('missingClarities', () => {
  it('finds nothing missing in a clear row', () => {
    expect(missingClarities(row(clear), tasks)).toEqual([])
    expect(weakClarities(row(clear), tasks)).toEqual([])
  })

  it('finds all that an empty row leaves open', () => {
    expect(missingClarities(row({}), tasks)).toEqual(['person', 'work', 'time', 'responsibility', 'product'])
    expect(missingClarities(row({ lead: '-', deliverable: '…', name: ' ' }), tasks)).toHaveLength(5)
  })

  it('asks for the person where the form has a column for people', () => {
    const named = form('tasks', 'name', 'person', 'lead')
    expect(missingClarities(row(clear), named)).toEqual(['person'])
    expect(missingClarities(row({ ...clear, person: 'Ông Nguyễn Văn An' }), named)).toEqual([])
  })

  it('takes a short name with a detail for clear work', () => {
    expect(missingClarities(row({ ...clear, name: 'Số hóa' }), tasks)).toEqual(['work'])
    expect(missingClarities(row({ ...clear, name: 'Số hóa', detail: 'Quét sổ hộ tịch' }), tasks)).toEqual([])
  })

  it('does not take words that name no time for a time', () => {
    const states = rowClarities(row({ ...clear, schedule: 'sớm nhất có thể' }), tasks)
    expect(states.find(({ clarity }) => clarity === 'time')).toEqual({
      clarity: 'time',
      state: 'missing',
      note: 'Thời gian ghi chưa hiểu được',
    })
  })

  it('takes a target for a product, and resources or authority for means', () => {
    const wide = form('tasks', 'name', 'lead', 'schedule', 'deliverable', 'target', 'resources', 'authority')
    expect(missingClarities(row({ ...clear, deliverable: '', target: '90%' }), wide)).toEqual(['means'])
    expect(missingClarities(row({ ...clear, authority: 'Chủ tịch UBND xã' }), wide)).toEqual([])
  })

  it('asks who monitors of an indicator whose form has no leads, and no time', () => {
    const indicators = form('indicators', 'name', 'unitOfMeasure', 'target', 'monitor', 'support')
    const cells = {
      name: 'Tỷ lệ hồ sơ trực tuyến',
      target: '≥ 95%',
      monitor: 'Trung tâm Phục vụ hành chính công',
    }
    expect(missingClarities(row(cells), indicators)).toEqual([])
    expect(missingClarities(row({ ...cells, monitor: '' }), indicators)).toEqual(['person', 'responsibility'])
    expect(formGaps(indicators)).toEqual([])
  })

  it('asks nothing of a free table', () => {
    expect(missingClarities(row({}), { ...tasks, kind: 'free' })).toEqual([])
  })
})

describe('rowClarities', () => {
  it.each([
    ['2026', ['time']],
    ['Quý I–IV/2026', ['time']],
    ['Theo Đề án 06', ['time']],
    ['Định kỳ', ['time']],
    ['Thường xuyên', []],
    ['Hằng tháng', []],
    ['Quý II–IV/2026', []],
  ])('finds in the time %j: %j', (schedule, weak) => {
    expect(weakClarities(row({ ...clear, schedule }), tasks)).toEqual(weak)
  })

  it('no longer minds a year that someone refined', () => {
    const year = row({ ...clear, schedule: '2026' })
    const refined: RowItem = {
      ...year,
      schedule: { kind: 'point', date: '2026-09-30', due: '2026-09-30', confidence: 'high', confirmed: true },
    }
    expect(weakClarities(refined, tasks)).toEqual([])
  })

  it.each(['Toàn thể CBCC xã', 'Các cơ quan, đơn vị', 'Các phòng, ban ngành, đơn vị'])(
    'minds that %s answers for it together',
    lead => {
      expect(weakClarities(row({ ...clear, lead }), tasks)).toEqual(['person'])
    },
  )

  it.each(['Các trường học trên địa bàn', 'Các thôn', 'Công an xã'])('does not mind %s', lead => {
    expect(weakClarities(row({ ...clear, lead }), tasks)).toEqual([])
  })

  it('minds two leads', () => {
    expect(weakClarities(row({ ...clear, lead: 'Phòng Kinh tế; Công an xã' }), tasks)).toEqual([
      'responsibility',
    ])
  })
})

describe('claritySummary', () => {
  it('counts rows for each of the six, and tells what the form has no column for', () => {
    const items: Appendix['items'] = [
      { id: 'g', kind: 'group', title: 'Nhóm' },
      { ...row(clear), id: 'a' },
      { ...row({ ...clear, schedule: '2026', deliverable: '' }), id: 'b' },
    ]
    const summary = claritySummary({ ...tasks, items })
    expect(summary).toMatchObject({ rows: 2, clear: 1 })
    expect(summary.clarities.map(({ clarity, ...counts }) => [clarity, ...Object.values(counts)])).toEqual([
      ['person', true, 2, 0, 0],
      ['work', true, 2, 0, 0],
      ['time', true, 1, 1, 0],
      ['responsibility', true, 2, 0, 0],
      ['product', true, 1, 0, 1],
      ['means', false, 0, 0, 0],
    ])
    expect(formGaps(tasks)).toEqual(['means'])
  })

  it('has nothing to count in a free table', () => {
    expect(claritySummary({ ...tasks, kind: 'free', items: [row({})] })).toEqual({
      rows: 0,
      clear: 0,
      clarities: [],
    })
  })
})
