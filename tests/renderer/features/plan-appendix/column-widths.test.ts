import { expect, test } from 'vitest'
import {
  percentOf,
  pixelWidths,
  resizeColumn,
  setPercent,
} from '../../../../renderer/features/plan-appendix/column-widths.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const { columns } = sampleTaskAppendix
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

test('columns fill the pane in the ratio that they state', () => {
  const widths = pixelWidths(columns, 1800)
  expect(sum(widths)).toBeGreaterThan(1800 - columns.length)
  expect(sum(widths)).toBeLessThanOrEqual(1800)
  expect((widths[1] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(2, 1)
})

test('none gets too narrow to read, even in a pane that is too narrow for all', () => {
  for (const width of pixelWidths(columns, 200)) expect(width).toBeGreaterThanOrEqual(48)
})

test.each([120, 260, 500])('a column dragged to %i px is that wide', px => {
  const after = resizeColumn(sampleTaskAppendix, columns, { field: 'lead', width: px, pane: 1200 })
  const widths = pixelWidths(after.columns, 1200)
  expect(Math.abs((widths[2] ?? 0) - px)).toBeLessThanOrEqual(2)
  expect(sum(widths)).toBeLessThanOrEqual(1200)
  const others = after.columns.filter(({ field }) => field !== 'lead')
  expect(others).toEqual(columns.filter(({ field }) => field !== 'lead'))
})

test('a share of the width is what was asked for', () => {
  const lead = columns[2]
  if (lead === undefined) throw new Error('the sample has six columns')
  const after = setPercent(sampleTaskAppendix, lead, columns, 30)
  const now = after.columns[2]
  expect(now && percentOf(now, after.columns)).toBe(30)
})
