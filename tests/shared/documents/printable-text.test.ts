import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printableText } from '../../../shared/documents/printable-text.ts'

test('other programs’ line breaks become line breaks, and words stay apart', () => {
  expect(printableText('A\vB\r\nC\rD\u2028E')).toBe('A\nB\nC\nD\nE')
})

test('what XML cannot hold goes', () => {
  expect(printableText('A\u0000B\u0007C\uFFFED\uFFFF')).toBe('ABCD')
})

test('ordinary Vietnamese stays as it is, precomposed', () => {
  expect(printableText('Chuyển đổi số – “10/10”\t≥ 80%'.normalize('NFD'))).toBe(
    'Chuyển đổi số – “10/10”\t≥ 80%',
  )
})

test('the result is always allowed in XML 1.0', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(printableText(text)).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
    }),
  )
})
