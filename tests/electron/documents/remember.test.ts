import { expect, test } from 'vitest'
import { remember } from '../../../electron/documents/remember.ts'

test('works once for the same input, and again for what was asked too long ago', () => {
  const worked: string[] = []
  const shout = remember((input: { readonly word: string }) => {
    worked.push(input.word)
    return input.word.toUpperCase()
  }, 2)
  const asked = ['a', 'b', 'a', 'c', 'a', 'b']
  expect(asked.map(word => shout({ word }))).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(worked).toEqual(['a', 'b', 'c', 'b'])
})
