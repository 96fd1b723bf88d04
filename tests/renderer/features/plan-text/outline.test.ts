import { expect, test } from 'vitest'
import { headingsAbove, outlineOf, unfolded } from '../../../../renderer/features/plan-text/outline.ts'
import type { Block } from '../../../../shared/plans/block.ts'

const body: readonly Block[] = [
  { id: 'x', kind: 'paragraph', text: [{ text: 'trước mọi mục' }] },
  { id: 'p', kind: 'part', text: [{ text: 'Tình hình' }] },
  { id: 's', kind: 'section', text: [{ text: 'Mục tiêu' }] },
  { id: 'c', kind: 'clause', title: true, text: [{ text: 'Mục tiêu chung' }] },
  { id: 'd', kind: 'dash', text: [{ text: 'một việc' }] },
  { id: 'e', kind: 'clause', text: [{ text: 'một câu.' }] },
  { id: 't', kind: 'section', text: [{ text: 'Tổ chức' }] },
]

test('headings as they print with their numbers, a part as one entry, sentences left out', () => {
  expect(outlineOf(body)).toEqual([
    { id: 'p', level: 0, text: 'Phần I. TÌNH HÌNH' },
    { id: 's', level: 1, text: 'I. MỤC TIÊU' },
    { id: 'c', level: 2, text: '1. Mục tiêu chung' },
    { id: 't', level: 1, text: 'II. TỔ CHỨC' },
  ])
})

test('a block belongs to the heading above it', () => {
  expect([...headingsAbove(body, outlineOf(body))]).toEqual([
    ['p', 'p'],
    ['s', 's'],
    ['c', 'c'],
    ['d', 'c'],
    ['e', 'c'],
    ['t', 't'],
  ])
})

test('folding an entry hides what is inside it and nothing else', () => {
  const shown = (folded: readonly string[]) => unfolded(outlineOf(body), new Set(folded)).map(({ id }) => id)
  expect(shown([])).toEqual(['p', 's', 'c', 't'])
  expect(shown(['s'])).toEqual(['p', 's', 't'])
  expect(shown(['p'])).toEqual(['p'])
})
