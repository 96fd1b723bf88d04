import { expect, test } from 'vitest'
import { outlineOf } from '../../../../renderer/features/plan-text/outline.ts'
import { composeBody } from '../../../../shared/documents/compose-body.ts'
import type { Block } from '../../../../shared/plans/block.ts'

const body: readonly Block[] = [
  { id: 'p', kind: 'part', text: [{ text: 'Tình hình' }] },
  { id: 's', kind: 'section', text: [{ text: 'Mục tiêu' }] },
  { id: 'c', kind: 'clause', title: true, text: [{ text: 'Mục tiêu chung' }] },
  { id: 'd', kind: 'dash', text: [{ text: 'một việc' }] },
  { id: 'e', kind: 'clause', text: [{ text: 'một câu.' }] },
]

test('headings with their numbers, a part as one entry, sentences left out', () => {
  expect(outlineOf(composeBody(body)).map(({ source, text }) => [source, text])).toEqual([
    ['p', 'Phần I. TÌNH HÌNH'],
    ['s', 'I. MỤC TIÊU'],
    ['c', '1. Mục tiêu chung'],
  ])
})

test('levels go inwards', () => {
  const levels = outlineOf(composeBody(body)).map(({ level }) => level)
  expect(levels).toEqual(levels.toSorted((left, right) => left - right))
  expect(new Set(levels).size).toBe(3)
})
