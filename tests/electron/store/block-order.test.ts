import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInOrder, positionStep } from '../../../electron/store/block-order.ts'

const spaced = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index * positionStep]))
const ids = Array.from({ length: 100 }, (_, index) => `b${index}`)

/** The ids as they stand once the new positions are written. */
function afterwards(order: readonly string[], stored: ReadonlyMap<string, number>): readonly string[] {
  const positions = new Map([...stored, ...placeInOrder(order, stored)])
  const all = order.map(id => positions.get(id) ?? Number.NaN)
  expect(new Set(all).size).toBe(order.length)
  expect(all.every(Number.isSafeInteger)).toBe(true)
  return order.toSorted((left, right) => (positions.get(left) ?? 0) - (positions.get(right) ?? 0))
}

describe('placeInOrder', () => {
  it('writes nothing when the order is as stored, also after blocks were taken away', () => {
    expect(placeInOrder(ids, spaced(ids))).toEqual(new Map())
    const some = ids.filter((_, index) => index % 3 === 0)
    expect(placeInOrder(some, new Map([...spaced(ids)].filter(([id]) => some.includes(id))))).toEqual(
      new Map(),
    )
  })

  it('writes only the block that is new, or that moved', () => {
    const between = ids.toSpliced(50, 0, 'new')
    expect([...placeInOrder(between, spaced(ids)).keys()]).toEqual(['new'])
    expect([...placeInOrder(['new', ...ids], spaced(ids)).keys()]).toEqual(['new'])
    expect([...placeInOrder([...ids, 'new'], spaced(ids)).keys()]).toEqual(['new'])
    const moved = [...ids.slice(1), 'b0']
    expect([...placeInOrder(moved, spaced(ids)).keys()]).toEqual(['b0'])
    const section = [...ids.slice(0, 10), ...ids.slice(60, 70), ...ids.slice(10, 60), ...ids.slice(70)]
    expect([...placeInOrder(section, spaced(ids)).keys()]).toEqual(ids.slice(60, 70))
  })

  it('gives a whole new body its positions', () => {
    expect(afterwards(ids, new Map())).toEqual(ids)
  })

  it('makes room when there is none left', () => {
    let order: readonly string[] = ['first', 'last']
    let stored: ReadonlyMap<string, number> = spaced(order)
    for (let index = 0; index < 40; index++) {
      order = ['first', `new-${index}`, ...order.slice(1)]
      expect(afterwards(order, stored)).toEqual(order)
      stored = new Map([...stored, ...placeInOrder(order, stored)])
    }
  })

  it('puts any order through, from any positions', () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 30 })
    const stored = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 40 }).map(String), fc.integer({ min: -50, max: 50 })),
      {
        selector: ([id]) => id,
        maxLength: 30,
      },
    )
    const distinct = stored.map(
      pairs => new Map(pairs.filter(([, at], index) => pairs.findIndex(each => each[1] === at) === index)),
    )
    fc.assert(
      fc.property(order, distinct, (wanted, all) => {
        const standing = new Map([...all].filter(([id]) => wanted.includes(id)))
        expect(afterwards(wanted, standing)).toEqual(wanted)
      }),
    )
  })
})
