import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTsv, square, tidyText, writeTsv } from '../../../renderer/grid/tsv.ts'

const cell = fc
  .array(
    fc.oneof(fc.constantFrom('"', '\t', '\n', '\r\n', 'đ', 'ế', ' ', 'a'), fc.string({ unit: 'grapheme' })),
    {
      maxLength: 8,
    },
  )
  .map(parts => tidyText(parts.join('')))
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

describe('a block on the clipboard', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(block, values => {
        expect(readTsv(writeTsv(values))).toEqual(values)
      }),
    )
  })

  test('of any text is read as rows of equal length', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), cell), text => {
        const rows = readTsv(text)
        expect(rows.length).toBeGreaterThan(0)
        expect(new Set(rows.map(row => row.length)).size).toBe(1)
        expect(rows.flat().every(one => one === tidyText(one))).toBe(true)
      }),
    )
  })

  test('is written as Excel does: quotes where a cell holds a tab or a new line', () => {
    expect(
      writeTsv([
        ['a', 'b\nc', 'nói "có"'],
        ['', 'x\ty', ''],
      ]),
    ).toBe('a\t"b\nc"\tnói "có"\r\n\t"x\ty"\t\r\n')
  })

  test.each([
    [
      'one\ttwo\r\nthree\tfour\r\n',
      [
        ['one', 'two'],
        ['three', 'four'],
      ],
    ],
    ['one\ntwo', [['one'], ['two']]],
    ['"dòng 1\ndòng 2"\tb', [['dòng 1\ndòng 2', 'b']]],
    ['"dòng 1\r\ndòng ""2"""\r\n', [['dòng 1\ndòng "2"']]],
    // Excel leaves a cell's own quotes alone when nothing else asks for quoting.
    ['"Đề án 06"\tb', [['"Đề án 06"', 'b']]],
    ['"""Đề án 06"""', [['"Đề án 06"']]],
    ['"không đóng\tb', [['"không đóng', 'b']]],
    [
      'a\t\tb\r\n\t\t\r\n',
      [
        ['a', '', 'b'],
        ['', '', ''],
      ],
    ],
    [
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['', [['']]],
    ['\r\n', [['']]],
    ['ti\u1EBFn d\u0323o\u0302', [['tiến dộ'.replace('d', 'ḍ').replace('ộ', 'ô')]]],
  ])('%j is read', (text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })
})

test('short rows are filled', () => {
  expect(square([['a'], ['b', 'c'], []])).toEqual([
    ['a', ''],
    ['b', 'c'],
    ['', ''],
  ])
})
