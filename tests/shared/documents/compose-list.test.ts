import { describe, expect, test } from 'vitest'
import { composeList } from '../../../shared/documents/compose-list.ts'
import { textColumn } from '../../../shared/documents/layout-rules.ts'
import type { FieldKey } from '../../../shared/plans/appendix.ts'
import { indicatorAppendix, planWith, taskAppendix } from '../../electron/documents/xlsx/sample-plan.ts'

const date = '2026-01-15'
const plan = planWith(taskAppendix, indicatorAppendix)
const list = (items: readonly string[], columns: readonly FieldKey[], of = plan) =>
  composeList(of, { appendixId: taskAppendix.id, items, columns }, date)?.printed[0]

describe('composeList', () => {
  test('prints the items and columns asked for, in that order, with the numbers of the appendix', () => {
    const sheet = list(['g2', 'task-11', 'task-10', 'g3', 'task-16'], ['ordinal', 'schedule', 'name'])
    expect(sheet?.columns.map(({ label }) => label)).toEqual(['STT', 'Thời gian thực hiện', 'Nhiệm vụ'])
    const rows = sheet?.rows.map(row => (row.kind === 'row' ? row.cells.slice(0, 2).join('|') : row.text))
    expect(rows).toEqual([
      'II. KINH TẾ SỐ',
      '2|Quý I–IV/2026',
      '1|Quý I–IV/2026',
      'III. XÃ HỘI SỐ',
      '4|Quý I–IV/2026',
    ])
  })

  test('says which appendix and which plan it is from', () => {
    const sheet = list(['task-0'], ['name'])
    expect(sheet?.name).toBe('Danh sách')
    expect(sheet?.label).toBe('Danh sách trích Phụ lục I')
    expect(sheet?.title).toBe('DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 CỦA XÃ MINH TÂN')
    expect(sheet?.reference.replace(/\s+/g, ' ')).toBe(
      '(Trích Kế hoạch số /KH-UBND ngày tháng năm 2026 của UBND xã Minh Tân)',
    )
  })

  test('fills the width of the page, whatever the columns', () => {
    for (const columns of [['name'], ['ordinal', 'name', 'note'], ['note', 'customField']] as const) {
      const widths = list(['task-0', 'task-1'], columns)?.columns.map(({ width }) => width) ?? []
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textColumn('landscape'))
    }
  })

  test('prints a hidden column when asked for', () => {
    const columns = taskAppendix.columns.map(column =>
      column.field === 'lead' ? { ...column, hidden: true as const } : column,
    )
    const sheet = list(['task-0'], ['lead'], planWith({ ...taskAppendix, columns }))
    expect(sheet?.rows).toEqual([{ kind: 'row', cells: ['Phòng Văn hóa - Xã hội'] }])
  })

  test('passes over what the appendix does not have, and prints nothing twice', () => {
    const sheet = list(['none', 'task-0', 'task-0', 'indicator-1'], ['name', 'target', 'name'])
    expect(sheet?.columns).toHaveLength(1)
    expect(sheet?.rows).toHaveLength(1)
  })

  test('is no list without an appendix, an item or a column', () => {
    expect(list(['none'], ['name'])).toBeUndefined()
    expect(list(['task-0'], ['target'])).toBeUndefined()
    const other = { appendixId: 'none', items: ['task-0'], columns: ['name' as const] }
    expect(composeList(plan, other, date)).toBeUndefined()
  })
})
