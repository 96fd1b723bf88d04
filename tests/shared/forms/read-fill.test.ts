import { describe, expect, test } from 'vitest'
import type { FormCell } from '../../../shared/forms/form-reading.ts'
import {
  readDay,
  readDocuments,
  readPercent,
  readStatus,
  readValue,
} from '../../../shared/forms/read-fill.ts'

const cell = (text: string, more: Partial<FormCell> = {}): FormCell => ({
  address: 'A1',
  text,
  number: null,
  percent: false,
  day: null,
  merged: false,
  ...more,
})
const figure = (number: number, percent = false) => cell(String(number), { number, percent })

describe('a status', () => {
  test.each([
    ['Hoàn thành.', 'done'],
    ['HOÀN THÀNH', 'done'],
    ['đã hoàn thành', 'done'],
    ['hoan thanh', 'done'],
    ['Hoàn thành'.normalize('NFD'), 'done'],
    ['  Đang   thực hiện ', 'ongoing'],
    ['đang triển khai', 'ongoing'],
    ['Chưa bắt đầu', 'notStarted'],
    ['Tạm dừng', 'paused'],
    ['Không thực hiện', 'cancelled'],
  ])('%s is %s', (text, value) => expect(readStatus(cell(text))).toEqual({ value }))

  test.each(['80%', 'chưa hoàn thành', 'x', 'gần xong'])('%s is none', text =>
    expect(readStatus(cell(text))).toHaveProperty('problem'),
  )
})

describe('per cent done', () => {
  test.each<[FormCell, number]>([
    [figure(80), 80],
    [figure(0.8, true), 80],
    [figure(1, true), 100],
    [figure(80, true), 80],
    [figure(0.8), 80],
    [figure(1), 1],
    [figure(0), 0],
    [figure(100), 100],
    [cell('80%'), 80],
    [cell('80 %'), 80],
    [cell('0,8'), 80],
    [cell('0,8%'), 0.8],
    [cell('80'), 80],
    [cell('92,5'), 92.5],
    [cell('khoảng 80%'), 80],
  ])('%o is %d', (given, value) => expect(readPercent(given)).toEqual({ value }))

  test.each([
    cell('nhiều'),
    figure(101),
    figure(-1),
    cell('120%'),
    cell('50-60'),
    cell('12 con bò'),
    cell('40% hoặc 60%'),
  ])('%o is none', given => expect(readPercent(given)).toHaveProperty('problem'))
})

describe("an indicator's figure", () => {
  test.each<[FormCell, string, number]>([
    [figure(92.5), '%', 92.5],
    [figure(0.925, true), '%', 92.5],
    [figure(0.5), '%', 0.5],
    [cell('92,5 %'), '%', 92.5],
    [cell('92,5'), '%', 92.5],
    [cell('1.500 hộ'), 'hộ', 1500],
    [cell('15/16 thôn'), 'thôn', 15],
    [cell('15/16'), '%', 93.75],
    [cell('92,5%'), 'Tỷ lệ %', 92.5],
    [figure(0.925, true), 'phần trăm', 92.5],
    [figure(-3), '', -3],
  ])('%o in %s is %d', (given, unit, value) => expect(readValue(given, unit)).toEqual({ value }))

  test.each<[FormCell, string]>([
    [cell('80%'), 'hộ'],
    [figure(0.8, true), 'hộ'],
    [cell('đạt'), '%'],
    [cell('từ 5 đến 7'), 'hộ'],
    [cell('120 hộ'), '%'],
    [cell('150 hộ'), 'tin'],
    [cell('40% hoặc 60%'), '%'],
  ])('%o in %s is none', (given, unit) => expect(readValue(given, unit)).toHaveProperty('problem'))
})

describe('a day', () => {
  test.each<[FormCell, string]>([
    [cell('05/06/2026', { day: '2026-06-05' }), '2026-06-05'],
    [cell('05/6/2026'), '2026-06-05'],
    [cell('5-6-26'), '2026-06-05'],
    [cell('ngày 05 tháng 6 năm 2026'), '2026-06-05'],
    [cell('2026-06-05'), '2026-06-05'],
    [figure(46178), '2026-06-05'],
    [cell('46178'), '2026-06-05'],
  ])('%o', (given, value) => expect(readDay(given)).toEqual({ value }))

  test('without a year is of the year that is asked about', () => {
    expect(readDay(cell('15/6'), 2026)).toEqual({ value: '2026-06-15' })
    expect(readDay(cell('ngày 5-6'), 2026)).toEqual({ value: '2026-06-05' })
    expect(readDay(cell('15/6'))).toHaveProperty('problem')
    expect(readDay(cell('6/15'), 2026)).toHaveProperty('problem')
  })

  test.each([cell('31/02/2026'), cell('tháng 6'), figure(12), cell('hôm qua')])('%o is none', given =>
    expect(readDay(given)).toHaveProperty('problem'),
  )
})

test.each<[string, readonly [string, string | null][]]>([
  ['Báo cáo số 12/BC-VHXH ngày 05/6/2026', [['Báo cáo số 12/BC-VHXH', '2026-06-05']]],
  ['12/BC-VHXH, ngày 05 tháng 6 năm 2026.', [['12/BC-VHXH', '2026-06-05']]],
  ['12/BC-VHXH (05/6/2026)', [['12/BC-VHXH', '2026-06-05']]],
  [
    'QĐ 5/QĐ-UBND; KH 7/KH-UBND 1/7/2026',
    [
      ['QĐ 5/QĐ-UBND', null],
      ['KH 7/KH-UBND', '2026-07-01'],
    ],
  ],
  ['Biên bản ngày 31/02/2026', [['Biên bản ngày 31/02/2026', null]]],
])('documents: %s', (text, wanted) => {
  expect(readDocuments(cell(text)).map(({ document, date }) => [document, date])).toEqual(wanted)
})
