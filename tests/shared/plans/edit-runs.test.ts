import { expect, it } from 'vitest'
import { editRuns } from '../../../shared/plans/edit-runs.ts'

const text = [
  { text: 'năm ' },
  { text: '20', bold: true as const },
  { text: '26 và ' },
  { text: '2026', field: 'năm' },
]

it('replaces words in place: marks and fields stay', () => {
  expect(editRuns(text, [{ at: 12, from: '2026', to: '2027' }])).toEqual([
    { text: 'năm ' },
    { text: '20', bold: true },
    { text: '26 và ' },
    { text: '2027', field: 'năm' },
  ])
})

it('gives words across runs the look of the first', () => {
  expect(editRuns(text.slice(0, 3), [{ at: 4, from: '2026', to: '2027' }])).toEqual([
    { text: 'năm ' },
    { text: '2027', bold: true },
    { text: ' và ' },
  ])
})

it('makes several edits, whatever their order, and passes over one that does not fit', () => {
  const edits = [
    { at: 0, from: 'a', to: 'xyz' },
    { at: 4, from: 'c', to: '' },
    { at: 2, from: 'không', to: '!' },
  ]
  expect(editRuns([{ text: 'a b c' }], edits)).toEqual([{ text: 'xyz b ' }])
})
