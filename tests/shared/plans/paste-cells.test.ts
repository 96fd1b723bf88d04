import { describe, expect, it } from 'vitest'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { pasteCells } from '../../../shared/plans/paste-cells.ts'
import { taskTable, wordsOf } from './appendix-edits.ts'

function paste(
  appendix: Appendix,
  ids: readonly string[],
  fields: readonly string[],
  values: readonly string[][],
) {
  let count = 0
  return pasteCells(appendix, { ids, fields, values }, { newId: () => `n${++count}`, year: 2026 })
}
const lines = ({ items }: Appendix) =>
  items.map(item => (item.kind === 'row' ? `${item.id} ${JSON.stringify(item.cells)}` : item.title))

describe('pasteCells', () => {
  it('puts a block over rows and reads schedules in it', () => {
    const now = paste(
      taskTable,
      ['r1', 'r2'],
      ['lead', 'schedule'],
      [
        ['Công an xã', 'Quý IV'],
        ['', 'Thường xuyên'],
      ],
    )
    expect(now.items[1]).toMatchObject({
      cells: { name: 'Kéo cáp', lead: 'Công an xã', schedule: 'Quý IV' },
      schedule: { kind: 'range', due: '2026-12-31' },
    })
    expect(now.items[2]).toMatchObject({
      cells: { name: 'Lắp Wi-Fi', schedule: 'Thường xuyên', note: 'Chờ kinh phí' },
      schedule: { kind: 'continuous' },
    })
  })

  it('makes rows for lines past the last, behind it', () => {
    const now = paste(taskTable, ['r2'], ['name'], [['Một'], ['Hai'], ['Ba']])
    expect(lines(now)).toEqual([
      'Hạ tầng số',
      expect.stringContaining('r1'),
      'r2 {"name":"Một","note":"Chờ kinh phí"}',
      'n1 {"name":"Hai"}',
      'n2 {"name":"Ba"}',
      'Xã hội số',
      expect.stringContaining('r3'),
    ])
  })

  it('makes rows at the end of an appendix without any, and for items that are gone', () => {
    const empty: Appendix = { ...taskTable, items: [] }
    expect(lines(paste(empty, [], ['name', 'lead'], [['Một', 'Công an xã']]))).toEqual([
      'n1 {"name":"Một","lead":"Công an xã"}',
    ])
    expect(lines(paste(taskTable, ['gone'], ['name'], [['Một']])).at(-1)).toBe('n1 {"name":"Một"}')
  })

  it('gives a heading the first words of its line', () => {
    const now = paste(
      taskTable,
      ['g2', 'r3'],
      ['ordinal', 'name'],
      [
        ['', 'Kinh tế số'],
        ['9', 'Mở gian hàng'],
      ],
    )
    expect(lines(now).slice(3)).toEqual([
      'Kinh tế số',
      'r3 {"name":"Mở gian hàng","schedule":"Thường xuyên"}',
    ])
    expect(paste(taskTable, ['g2'], ['name'], [[' ']])).toBe(taskTable)
  })

  it('drops what is past the last column, and nothing else', () => {
    const now = paste(taskTable, ['r1'], ['schedule'], [['Quý I', 'quá cột']])
    expect(wordsOf(now)).toContain('Quý I')
    expect(wordsOf(now)).not.toContain('quá cột')
  })

  it('takes 500 rows of 9 cells in one step', () => {
    const nine = [
      'name',
      'detail',
      'lead',
      'support',
      'monitor',
      'guide',
      'schedule',
      'deliverable',
      'note',
    ] as const
    const wide: Appendix = {
      ...taskTable,
      columns: nine.map(field => ({ field, label: field, width: 1 })),
      items: [],
    }
    const values = Array.from({ length: 500 }, (_, at) => nine.map(field => `${field} ${at}`))
    const now = paste(wide, [], nine, values)
    expect(now.items).toHaveLength(500)
    expect(wordsOf(now)).toEqual(values.flat())
  })
})
