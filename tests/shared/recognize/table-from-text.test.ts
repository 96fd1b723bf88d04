import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { tableOfWords, wordsOf } from '../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'
import { tableFromText } from '../../../shared/recognize/table-from-text.ts'
import { tableToAppendix } from '../../../shared/recognize/table-to-appendix.ts'

const words = (text: string) => tableFromText(text).rows.map(wordsOf)

describe('a pasted range', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t"dòng một\ndòng ""hai"""\nb\t',
      [
        ['a', 'dòng một\ndòng "hai"'],
        ['b', ''],
      ],
    ],
    ['"Bình dân học vụ số" ở thôn\tx', [['"Bình dân học vụ số" ở thôn', 'x']]],
    ['"không đóng\tx', [['"không đóng', 'x']]],
    [
      'a\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'I',
    'II.',
    'A',
    '1',
    '1.1',
    'STT',
    'Nhiệm vụ',
    'Đơn vị chủ trì',
    'Ghi chú',
    'Tổng cộng',
    'I. HẠ TẦNG',
    'Quý II/2026',
    '≥ 80%',
    'id',
    'name',
    'Nơi nhận:',
  ),
  fc.string({ maxLength: 12 }).map(text => text.trim()),
)
const anyTable = fc
  .array(fc.array(cell, { minLength: 0, maxLength: 6 }), { maxLength: 14 })
  .map(rows => tableOfWords('Bảng', rows))

describe('whatever a table holds', () => {
  it('it is read without fault, and each of its words is taken or reported', () => {
    fc.assert(
      fc.property(anyTable, table => {
        const mapping = guessMapping(table)
        const rows = readMappedRows(table, mapping)
        const kept = JSON.stringify([rows, mapping.columns])
        for (const [index, row] of table.rows.entries()) {
          if (index >= mapping.titleRows && index < mapping.titleRows + mapping.headerRows) continue
          for (const { text } of row)
            for (const word of text.split(/[\s.)/:]+/u))
              expect(kept).toContain(JSON.stringify(word).slice(1, -1))
        }
        let count = 0
        const made = tableToAppendix(table, mapping, {
          id: 'a',
          title: '',
          kind: 'tasks',
          year: 2026,
          newId: () => `n${++count}`,
        })
        expect(made.items).toHaveLength(rows.filter(({ kind }) => kind !== 'skipped').length)
      }),
      { numRuns: 400 },
    )
  })
})
