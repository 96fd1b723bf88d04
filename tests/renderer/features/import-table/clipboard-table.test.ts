import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clipboardTable } from '../../../../renderer/features/import-table/clipboard-table.ts'
import { beyondCells } from '../../../../renderer/features/import-table/offers-columns.ts'
import { tableFileProblem } from '../../../../renderer/features/import-table/table-file-problem.ts'
import { rawTable, wordsOf } from '../../../../shared/recognize/raw-table.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/clipboard', `${name}.html`), 'utf8')

test('a range of a spreadsheet comes with its merged and bold cells, without its hidden rows', () => {
  const table = clipboardTable({ html: fixture('excel-range'), text: '' })
  expect(rawTable.parse(table)).toEqual(table)
  expect(table?.rows[0]).toEqual([
    { text: 'STT', bold: true },
    { text: 'Chỉ tiêu', bold: true },
    { text: 'Mức đạt', bold: true, colSpan: 2 },
    { text: '' },
  ])
  expect(wordsOf(table?.rows[1])).toEqual(['1', 'Hồ sơ\ntrực tuyến', '70%', 'Quý IV'])
  expect(table?.rows[1]?.[3]?.rowSpan).toBe(2)
  expect(JSON.stringify(table)).not.toContain('ẩn')
})

test.each(['word-table', 'libreoffice-calc', 'libreoffice-writer'])(
  'the table of %s is a full rectangle',
  name => {
    const table = clipboardTable({ html: fixture(name), text: '' })
    expect(rawTable.parse(table)).toEqual(table)
    expect(new Set(table?.rows.map(row => row.length)).size).toBe(1)
  },
)

test('without a table the words parted by tabs count; without words there is none', () => {
  const text = 'TT\tNhiệm vụ\r\n1\t"Số hóa\nhồ sơ ""cũ"""\r\n'
  expect(clipboardTable({ html: '<p>đoạn văn</p>', text })?.rows.map(wordsOf)).toEqual([
    ['TT', 'Nhiệm vụ'],
    ['1', 'Số hóa\nhồ sơ "cũ"'],
  ])
  expect(clipboardTable({ html: '', text: ' \t\r\n ' })).toBeNull()
})

test('a block with names of columns or headings of groups is more than cells', () => {
  const cells = [
    ['Tập huấn', 'Phòng Văn hóa', 'Các thôn', 'Quý II'],
    ['Lắp Wi-Fi', 'Phòng Kinh tế', 'Các thôn', 'Quý III'],
  ]
  expect(beyondCells(cells, sampleTaskAppendix)).toBeNull()
  expect(
    beyondCells(
      [['Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'], ...cells],
      sampleTaskAppendix,
    ),
  ).toBe('header')
  expect(beyondCells([['I. Hạ tầng số', '', '', ''], ...cells], sampleTaskAppendix)).toBe('groups')
  expect(beyondCells([['I. Hạ tầng số']], sampleTaskAppendix)).toBeNull()
})

test('files that hold no table, nothing or too much are refused before they are read', () => {
  for (const name of ['a.xlsx', 'A.XLSM', 'cũ.xls', 'b.docx', 'b.doc'])
    expect(tableFileProblem({ name, size: 10 })).toBeNull()
  expect(tableFileProblem({ name: 'a.pdf', size: 10 })).toMatchObject({
    what: 'notATableFile',
    detail: 'a.pdf',
  })
  expect(tableFileProblem({ name: 'a.xlsx', size: 0 })).toMatchObject({ what: 'emptyFile' })
  expect(tableFileProblem({ name: 'a.xlsx', size: 21 * 1024 * 1024 })).toMatchObject({ what: 'tooLarge' })
})
