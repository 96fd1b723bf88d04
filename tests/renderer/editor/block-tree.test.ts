import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BlockKind,
  demoted,
  endOfBranch,
  moved,
  moveTarget,
  promoted,
} from '../../../renderer/editor/block-tree.ts'
import { textBlockKinds } from '../../../shared/plans/block.ts'

const letters: Readonly<Record<string, BlockKind>> = {
  P: 'part',
  S: 'section',
  c: 'clause',
  s: 'subclause',
  p: 'point',
  '-': 'dash',
  '+': 'plus',
  _: 'paragraph',
  T: 'table',
}
const kinds = (text: string) => [...text].map(letter => letters[letter] ?? 'paragraph')
const branch = (text: string, start: number) => text.slice(start, endOfBranch(kinds(text), start))

test('under a heading stand deeper blocks and the text between them', () => {
  expect(branch('Sc-+-c_TS', 0)).toBe('Sc-+-c_T')
  expect(branch('Sc-+-c_TS', 1)).toBe('c-+-')
  expect(branch('PSSP', 0)).toBe('PSS')
  expect(branch('_-', 0)).toBe('_')
})

test('a paragraph after a list ends the list', () => {
  expect(branch('-+_', 0)).toBe('-+')
  expect(branch('c-_', 1)).toBe('-')
})

/** The text after the branch at `start` moved once. */
function move(text: string, start: number, direction: 'up' | 'down') {
  const list = kinds(text)
  const target = moveTarget(list, start, direction)
  return target === null ? null : moved([...text], start, endOfBranch(list, start), target).join('')
}

test('a branch moves over its neighbour with all that is under that', () => {
  expect(move('Sc-Sp+', 3, 'up')).toBe('Sp+Sc-')
  expect(move('Sc-Sp+', 0, 'down')).toBe('Sp+Sc-')
  expect(move('Sc-S', 3, 'down')).toBeNull()
  expect(move('Sc', 0, 'up')).toBeNull()
})

test('the first of a heading moves out over it, the last into the next', () => {
  expect(move('SSc', 2, 'up')).toBe('ScS')
  expect(move('ScS', 1, 'down')).toBe('SSc')
})

test('a paragraph moves over one block', () => {
  expect(move('S-_', 2, 'up')).toBe('S_-')
  expect(move('_Sc', 0, 'down')).toBe('S_c')
})

test('moving keeps every block and only changes the order', () => {
  const any = fc.array(fc.constantFrom(...Object.keys(letters)), { minLength: 1 }).map(list => list.join(''))
  fc.assert(
    fc.property(any, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (text, at, direction) => {
      const after = move(text, at % text.length, direction)
      if (after !== null) expect([...after].sort()).toEqual([...text].sort())
    }),
  )
})

test('a demotion is taken back by a promotion', () => {
  for (const kind of textBlockKinds) {
    const inner = demoted(kind)
    if (kind !== 'paragraph' && inner !== undefined) expect(promoted(inner)).toBe(kind)
  }
  expect(demoted('plus')).toBeUndefined()
  expect(promoted('part')).toBeUndefined()
})
