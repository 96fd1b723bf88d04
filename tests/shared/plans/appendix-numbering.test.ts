import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'

let count = 0
const own = (number: string | undefined) => (number === undefined ? {} : { number })
const group = (number?: string): AppendixItem => ({
  id: `g${++count}`,
  kind: 'group',
  title: 'x',
  ...own(number),
})
const sub = (number?: string): AppendixItem => ({
  id: `s${++count}`,
  kind: 'subgroup',
  title: 'x',
  ...own(number),
})
const row = (number?: string): AppendixItem => ({ id: `r${++count}`, kind: 'row', cells: {}, ...own(number) })

function appendix(
  items: readonly AppendixItem[],
  numbering: Partial<Pick<Appendix, 'groupNumbering' | 'subgroupNumbering' | 'rowNumbering'>> = {},
): Appendix {
  return {
    id: 'a',
    kind: 'tasks',
    title: 'Danh mục nhiệm vụ',
    columns: [{ field: 'ordinal', label: 'STT', width: 1 }],
    groupNumbering: 'roman',
    subgroupNumbering: 'none',
    rowNumbering: 'restart',
    ...numbering,
    items,
  }
}

describe('numberItems', () => {
  it('restarts rows in each Roman group', () => {
    expect(numberItems(appendix([group(), row(), row(), group(), row()]))).toEqual([
      'I.',
      '1',
      '2',
      'II.',
      '1',
    ])
  })

  it('counts rows through the whole appendix', () => {
    const items = [group(), row(), row(), group(), row()]
    expect(numberItems(appendix(items, { rowNumbering: 'continuous' }))).toEqual(['I.', '1', '2', 'II.', '3'])
  })

  it('letters groups', () => {
    const items = [group(), row(), group(), row()]
    expect(numberItems(appendix(items, { groupNumbering: 'letter' }))).toEqual(['A.', '1', 'B.', '1'])
  })

  it('goes on with doubled letters after Z', () => {
    const numbers = numberItems(
      appendix(
        Array.from({ length: 28 }, () => group()),
        { groupNumbering: 'letter' },
      ),
    )
    expect(numbers.slice(25)).toEqual(['Z.', 'AA.', 'BB.'])
    expect(numberItems(appendix([group('CC.'), group()], { groupNumbering: 'letter' }))).toEqual([
      'CC.',
      'DD.',
    ])
  })

  it('prints no number for unnumbered sub-groups and goes on counting rows through them', () => {
    expect(numberItems(appendix([group(), sub(), row(), sub(), row()]))).toEqual([
      'I.',
      undefined,
      '1',
      undefined,
      '2',
    ])
  })

  it('restarts sub-groups in each group', () => {
    const items = [group(), sub(), sub(), group(), sub()]
    expect(numberItems(appendix(items, { subgroupNumbering: 'arabic' }))).toEqual([
      'I.',
      '1.',
      '2.',
      'II.',
      '1.',
    ])
  })

  it('prints own numbers as they are and counts on from them', () => {
    const items = [group('IV.'), row('7'), row(), row('13a'), row(), group()]
    expect(numberItems(appendix(items, { rowNumbering: 'continuous' }))).toEqual([
      'IV.',
      '7',
      '8',
      '13a',
      '14',
      'V.',
    ])
  })

  it('reads a lone C of lettered groups as the third', () => {
    expect(numberItems(appendix([group('C.'), group()], { groupNumbering: 'letter' }))).toEqual(['C.', 'D.'])
  })

  it('prints only own numbers where rows are not numbered', () => {
    expect(numberItems(appendix([row(), row('*')], { rowNumbering: 'none' }))).toEqual([undefined, '*'])
  })

  it('counts on where an own row number states none', () => {
    expect(numberItems(appendix([row(), row('–'), row()]))).toEqual(['1', '–', '3'])
  })

  const item = fc.tuple(
    fc.constantFrom(group, sub, row),
    fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  )
  const numbering = fc.record({
    groupNumbering: fc.constantFrom('roman', 'letter', 'arabic', 'none'),
    subgroupNumbering: fc.constantFrom('roman', 'letter', 'arabic', 'none'),
    rowNumbering: fc.constantFrom('restart', 'continuous', 'none'),
  })

  it('answers once for every item and never changes an own number', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), numbering, (list, how) => {
        const numbers = numberItems(
          appendix(
            list.map(([make, number]) => make(number)),
            how,
          ),
        )
        expect(numbers).toHaveLength(list.length)
        list.forEach(([, number], index) => {
          if (number !== undefined) expect(numbers[index]).toBe(number)
        })
      }),
    )
  })

  it('gives the same numbers again once they have become the items’ own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(group, sub, row), { maxLength: 30 }), numbering, (makers, how) => {
        const numbers = numberItems(
          appendix(
            makers.map(make => make()),
            how,
          ),
        )
        const fixed = makers.map((make, index) => make(numbers[index]))
        expect(numberItems(appendix(fixed, how))).toEqual(numbers)
      }),
    )
  })
})
