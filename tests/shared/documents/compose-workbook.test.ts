import { describe, expect, test } from 'vitest'
import { composeWorkbook } from '../../../shared/documents/compose-workbook.ts'
import type { DataSheet, DataValue } from '../../../shared/documents/sheet.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { indicatorAppendix, planWith, taskAppendix } from '../../electron/documents/xlsx/sample-plan.ts'

const date = '2026-01-15'

/** A row of a data sheet by the names of its columns, without the empty ones. */
function record(sheet: DataSheet | undefined, row: number): Record<string, DataValue> {
  const values = sheet?.rows[row] ?? []
  return Object.fromEntries(
    (sheet?.columns ?? [])
      .map(({ key }, index) => [key, values[index] ?? null] as const)
      .filter(([, value]) => value !== null),
  )
}

const freeAppendix: Appendix = {
  ...taskAppendix,
  id: 'appendix-free',
  kind: 'free',
  items: taskAppendix.items.filter(item => item.kind === 'row').slice(0, 2),
}

describe('printed sheets', () => {
  test('one appendix has no number, two have', () => {
    const names = (...appendices: Appendix[]) =>
      composeWorkbook(planWith(...appendices), date).printed.map(sheet => [sheet.name, sheet.label])
    expect(names(taskAppendix)).toEqual([['Phụ lục', 'Phụ lục']])
    expect(names(taskAppendix, indicatorAppendix)).toEqual([
      ['Phụ lục I', 'Phụ lục I'],
      ['Phụ lục II', 'Phụ lục II'],
    ])
  })

  test('title in capitals, reference with room for what is not registered', () => {
    const [sheet] = composeWorkbook(planWith(taskAppendix), date).printed
    expect(sheet?.title).toBe('DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 CỦA XÃ MINH TÂN')
    expect(sheet?.reference.replace(/\s+/g, ' ')).toBe(
      '(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm 2026 của UBND xã Minh Tân)',
    )
  })

  test('reference of a registered plan, zeros by the decree', () => {
    const plan = planWith(taskAppendix)
    const letterhead = { ...plan.letterhead, number: '5', day: 3, month: 2 }
    const [sheet] = composeWorkbook({ ...plan, letterhead }, date).printed
    expect(sheet?.reference).toBe(
      '(Kèm theo Kế hoạch số 05/KH-UBND ngày 03 tháng 02 năm 2026 của UBND xã Minh Tân)',
    )
  })

  test('groups carry their number, ordinals are computed, empty cells stay', () => {
    const [sheet] = composeWorkbook(planWith(taskAppendix), date).printed
    expect(sheet?.rows[0]).toEqual({ kind: 'group', text: 'I. CHÍNH QUYỀN SỐ' })
    expect(sheet?.rows[11]).toEqual({ kind: 'group', text: 'II. KINH TẾ SỐ' })
    const [first, again] = [sheet?.rows[1], sheet?.rows[12]]
    expect(first?.kind === 'row' && first.cells[0]).toBe('1')
    expect(again?.kind === 'row' && again.cells[0]).toBe('1')
    expect(first?.kind === 'row' && first.cells.length).toBe(9)
    expect(first?.kind === 'row' && first.cells[8]).toBe('')
  })

  test('widths fill the page, follow the stated ratios and break no word of the heading', () => {
    const [sheet] = composeWorkbook(planWith(taskAppendix), date).printed
    const widths = sheet?.columns.map(column => column.width) ?? []
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14_570)
    expect((widths[2] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(24 / 18, 1)
    expect(widths.every(width => width > 500)).toBe(true)
    expect(sheet?.columns[0]?.align).toBe('center')
  })
})

describe('data sheets', () => {
  test('one for one kind, one each for both, none for a free table', () => {
    const names = (...appendices: Appendix[]) =>
      composeWorkbook(planWith(...appendices), date).data.map(sheet => sheet.name)
    expect(names(taskAppendix, taskAppendix)).toEqual(['Dữ liệu'])
    expect(names(indicatorAppendix)).toEqual(['Dữ liệu'])
    expect(names(indicatorAppendix, taskAppendix)).toEqual(['Dữ liệu nhiệm vụ', 'Dữ liệu chỉ tiêu'])
    expect(names(freeAppendix)).toEqual([])
    expect(composeWorkbook(planWith(freeAppendix), date).printed).toHaveLength(1)
  })

  test('every sheet has the same columns, named in plain ASCII', () => {
    const sheets = [
      ...composeWorkbook(planWith(indicatorAppendix, taskAppendix), date).data,
      ...composeWorkbook(planWith(taskAppendix), date).data,
    ]
    const [first] = sheets
    for (const sheet of sheets) expect(sheet.columns).toEqual(first?.columns)
    const keys = first?.columns.map(column => column.key) ?? []
    expect(keys.every(key => /^[a-z]+(_[a-z]+)*$/.test(key))).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
    // Provinces stack these sheets: a new column comes at the end.
    expect(keys.slice(-5)).toEqual(['note', 'other', 'plan_id', 'group_number', 'subgroup_number'])
  })

  test('a task says where it comes from, what it is, and its days', () => {
    const plan = planWith(taskAppendix)
    const letterhead = { ...plan.letterhead, number: '12', day: 3, month: 2 }
    const [sheet] = composeWorkbook({ ...plan, letterhead }, date).data
    expect(sheet?.rows).toHaveLength(17)
    expect(record(sheet, 10)).toMatchObject({
      commune: 'Minh Tân',
      commune_kind: 'xã',
      province: 'Thanh Bình',
      plan_number: 12,
      plan_symbol: 'KH-UBND',
      plan_date: '2026-02-03',
      year: 2026,
      appendix: 'Phụ lục',
      kind: 'task',
      group: 'KINH TẾ SỐ',
      position: 11,
      ordinal: '1',
      id: 'task-10',
      lead: 'Phòng Văn hóa - Xã hội',
      schedule_text: 'Quý I–IV/2026',
      schedule_kind: 'range',
      start_date: '2026-01-01',
      end_date: '2026-12-31',
      due_date: '2026-12-31',
      other: 'Nguồn lực: Ngân sách xã',
      plan_id: planWith(taskAppendix).id,
    })
  })

  test('a plan without a number or with an impossible day leaves them empty', () => {
    const plan = planWith(taskAppendix)
    const letterhead = { ...plan.letterhead, day: 31, month: 2 }
    const first = record(composeWorkbook({ ...plan, letterhead }, date).data[0], 0)
    expect(first).not.toHaveProperty('plan_number')
    expect(first).not.toHaveProperty('plan_date')
  })

  test('an indicator carries its target as text and as figures', () => {
    const [sheet] = composeWorkbook(planWith(indicatorAppendix), date).data
    expect(record(sheet, 0)).toMatchObject({
      kind: 'indicator',
      group: 'Hạ tầng số',
      subgroup: 'Mạng băng rộng',
      unit: '%',
      target_text: '≥ 60%',
      target_kind: 'ratio',
      target_comparator: '>=',
      target_value: 60,
      target_unit: '%',
    })
    const second = record(sheet, 1)
    expect(second).toMatchObject({ target_kind: 'interval', target_value: 50, target_value_to: 80 })
    expect(second).not.toHaveProperty('subgroup')
  })
})
