import { expect, test } from 'vitest'
import { factsProblems } from '../../../../renderer/features/create-plan/facts-problems.ts'

test.each(['', ' ', 'xã', ' Đặc khu '])('%j is no name of a commune', communeName => {
  expect(factsProblems({ communeName, year: '2026' })).toHaveProperty('communeName')
})

test.each(['Tân Hòa', 'xã Tân Hòa', 'Xã Đàn'])('%s is', communeName => {
  expect(factsProblems({ communeName, year: '2026' })).toEqual({})
})

test.each(['', '26', '1999', '2101'])('%j is no year', year => {
  expect(factsProblems({ communeName: 'Tân Hòa', year })).toHaveProperty('year')
})
