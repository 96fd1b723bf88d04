import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, TextBlockKind } from '../../../shared/plans/block.ts'
import {
  fromPointLetter,
  fromRoman,
  numberBlocks,
  ordinalOf,
  toPointLetter,
  toRoman,
} from '../../../shared/plans/numbering.ts'

let count = 0
function block(kind: TextBlockKind, number?: string): Block {
  return { id: `b${++count}`, kind, text: [{ text: 'x' }], ...(number === undefined ? {} : { number }) }
}
const table: Block = { id: 't', kind: 'table', widths: [1], headerRows: 0, rows: [] }

describe('Roman numbers', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
  ])('writes %d as %s', (value, text) => {
    expect(toRoman(value)).toBe(text)
    expect(fromRoman(text)).toBe(value)
  })

  it.each(['', 'IIII', 'VX', 'IC', 'A', '4', 'Ì'])('does not read %j', text => {
    expect(fromRoman(text)).toBeUndefined()
  })

  it('reads back every number it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), value => fromRoman(toRoman(value)) === value))
  })

  it('writes digits where Roman signs end', () => {
    expect(toRoman(4000)).toBe('4000')
    expect(toRoman(1e20)).toBe('100000000000000000000')
  })
})

describe('letters of points', () => {
  it('follows the Vietnamese alphabet with đ and without f, j, w, z', () => {
    const letters = Array.from({ length: 23 }, (_, index) => toPointLetter(index + 1)).join('')
    expect(letters).toBe('abcdđeghiklmnopqrstuvxy')
  })

  it('doubles past the alphabet', () => {
    expect(toPointLetter(24)).toBe('aa')
    expect(toPointLetter(28)).toBe('đđ')
  })

  it('reads back every letter it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), value => fromPointLetter(toPointLetter(value)) === value),
    )
  })

  it.each(['', 'f', 'w', 'ab', '1', 'ă'])('does not read %j', text => {
    expect(fromPointLetter(text)).toBeUndefined()
  })
})

describe('ordinalOf', () => {
  it.each<[TextBlockKind, string, number | undefined]>([
    ['part', 'Phần 1', 1],
    ['part', 'PHẦN II', 2],
    ['part', 'Phần thứ I', 1],
    ['section', 'IV.', 4],
    ['section', 'X.', 10],
    ['section', '3.', 3],
    ['section', 'A.', undefined],
    ['section', 'C.', undefined],
    ['clause', '12.', 12],
    ['subclause', '2.3.', 3],
    ['subclause', '2.3', 3],
    ['point', 'đ)', 5],
    ['point', 'e.', 6],
    ['clause', '99999999999999999999.', undefined],
  ])('%s %j', (kind, number, expected) => {
    expect(ordinalOf(kind, number)).toBe(expected)
  })
})

describe('numberBlocks', () => {
  it('numbers every level as the decree does', () => {
    const blocks = [
      block('part'),
      block('section'),
      block('clause'),
      block('subclause'),
      block('point'),
      block('dash'),
      block('plus'),
      block('paragraph'),
      table,
    ]
    expect(numberBlocks(blocks)).toEqual(['Phần I', 'I.', '1.', '1.1.', 'a)', '-', '+', undefined, undefined])
  })

  it('starts inner levels again under every heading', () => {
    const kinds: TextBlockKind[] = [
      'section',
      'clause',
      'point',
      'point',
      'clause',
      'point',
      'section',
      'clause',
    ]
    expect(numberBlocks(kinds.map(kind => block(kind)))).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '2.',
      'a)',
      'II.',
      '1.',
    ])
  })

  it('starts sections again in every part', () => {
    const kinds: TextBlockKind[] = ['part', 'section', 'section', 'part', 'section']
    expect(numberBlocks(kinds.map(kind => block(kind)))).toEqual(['Phần I', 'I.', 'II.', 'Phần II', 'I.'])
  })

  it('goes on counting through dashes, paragraphs and tables', () => {
    const blocks = [block('clause'), block('dash'), block('paragraph'), table, block('clause')]
    expect(numberBlocks(blocks)).toEqual(['1.', '-', undefined, undefined, '2.'])
  })

  it('prints an own number as it is and counts on from it', () => {
    const blocks = [
      block('section', 'IV.'),
      block('section'),
      block('clause', '7)'),
      block('subclause'),
      block('clause'),
    ]
    expect(numberBlocks(blocks)).toEqual(['IV.', 'V.', '7)', '7.1.', '8.'])
  })

  it('counts one on from an own number that states nothing', () => {
    expect(numberBlocks([block('section'), block('section', 'C.'), block('section')])).toEqual([
      'I.',
      'C.',
      'III.',
    ])
  })

  it('numbers a sub-clause alone when it stands under no clause', () => {
    const blocks = [block('clause'), block('section'), block('subclause'), block('subclause')]
    expect(numberBlocks(blocks)).toEqual(['1.', 'I.', '1.', '2.'])
  })

  it('keeps the mark of a dash and the number of a paragraph that have their own', () => {
    expect(numberBlocks([block('dash', '–'), block('plus', '*'), block('paragraph', '(1)')])).toEqual([
      '–',
      '*',
      '(1)',
    ])
  })

  const kinds = fc.constantFrom<TextBlockKind>(
    'part',
    'section',
    'clause',
    'subclause',
    'point',
    'dash',
    'plus',
    'paragraph',
  )

  it('numbers a shorter text as it numbers the beginning of a longer one', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 40 }), fc.nat(40), (list, cut) => {
        const blocks = list.map(kind => block(kind))
        expect(numberBlocks(blocks).slice(0, cut)).toEqual(numberBlocks(blocks.slice(0, cut)))
      }),
    )
  })

  it('gives the same numbers again once they have become the blocks’ own', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 40 }), list => {
        const blocks = list.map(kind => block(kind))
        const numbers = numberBlocks(blocks)
        const fixed = list.map((kind, index) => block(kind, numbers[index]))
        expect(numberBlocks(fixed)).toEqual(numbers)
      }),
    )
  })

  it('answers for whatever an own number says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.string({ minLength: 1 })), { maxLength: 20 }), list => {
        const blocks = list.flatMap(([kind, number]) => [block(kind, number), block(kind)])
        const numbers = numberBlocks(blocks)
        expect(numbers).toHaveLength(blocks.length)
        expect(list.map((_, index) => numbers[index * 2])).toEqual(list.map(([, number]) => number))
      }),
    )
  })
})
