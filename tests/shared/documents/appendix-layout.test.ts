import { describe, expect, test } from 'vitest'
import { appendixOrientation, columnAlign, columnWidths } from '../../../shared/documents/appendix-layout.ts'
import { textWidth } from '../../../shared/documents/text-width.ts'
import type { Appendix, Column } from '../../../shared/plans/appendix.ts'

function appendix(columns: readonly Column[], rows: readonly Record<string, string>[] = []): Appendix {
  return {
    id: 'appendix',
    kind: 'tasks',
    title: 'Danh mục nhiệm vụ',
    columns,
    groupNumbering: 'roman',
    subgroupNumbering: 'none',
    rowNumbering: 'restart',
    items: rows.map((cells, index) => ({ id: `row-${index}`, kind: 'row', cells })),
  }
}

const ordinal: Column = { field: 'ordinal', label: 'STT', width: 1 }
const name: Column = { field: 'name', label: 'Nhiệm vụ', width: 4 }
const note: Column = { field: 'note', label: 'Ghi chú', width: 2 }

describe('columnWidths', () => {
  test('follow the ratios and add up exactly', () => {
    expect(columnWidths(appendix([ordinal, name, note]), 9_001)).toEqual([1_286, 5_143, 2_572])
  })

  test('a column too narrow for its widest word gets what it needs, the others share the rest', () => {
    const columns = [{ ...ordinal, width: 0.01 }, { ...note, width: 0.01 }, name]
    const widths = columnWidths(appendix(columns, [{ note: 'KH-UBND/2026' }]), 9_000)
    expect(widths[0]).toBeGreaterThan(textWidth('STT', { size: 12, bold: true }))
    expect(widths[1]).toBeGreaterThan(textWidth('KH-UBND/2026', { size: 12 }))
    expect(widths[2]).toBeGreaterThan(6_000)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_000)
  })

  test('words too wide for the page leave every column its share', () => {
    const long = 'x'.repeat(400)
    expect(columnWidths(appendix([name, note], [{ name: long, note: long }]), 9_000)).toEqual([4_500, 4_500])
  })
})

describe('appendixOrientation', () => {
  const long = 'Hướng dẫn người dân dùng dịch vụ công trực tuyến. '.repeat(20)

  test('more than five columns need a landscape page', () => {
    expect(appendixOrientation(appendix([ordinal, name, note, name, note]))).toBe('portrait')
    expect(appendixOrientation(appendix([ordinal, name, note, name, note, note]))).toBe('landscape')
  })

  test('rows that would grow tall do, a single one among many does not', () => {
    const short = { name: 'Việc', note: 'Ngắn' }
    const columns = [ordinal, name, note]
    expect(appendixOrientation(appendix(columns, [{ note: long }, short]))).toBe('landscape')
    expect(appendixOrientation(appendix(columns, [{ note: long }, ...Array(20).fill(short)]))).toBe(
      'portrait',
    )
  })
})

test('ordinals stand in the middle unless the column says otherwise', () => {
  expect(columnAlign(ordinal)).toBe('center')
  expect(columnAlign({ ...ordinal, align: 'left' })).toBe('left')
  expect(columnAlign(name)).toBe('left')
})
