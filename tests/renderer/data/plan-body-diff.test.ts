import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffBody } from '../../../renderer/data/plan-body-diff.ts'
import { mergeBodies } from '../../../renderer/data/plan-body-merge.ts'
import type { Block } from '../../../shared/plans/block.ts'

const block = (id: string, words = id): Block => ({ id, kind: 'paragraph', text: [{ text: words }] })
const blocks = (ids: string): readonly Block[] => [...ids].map(id => block(id))
const idsOf = (list: readonly Block[]) => list.map(one => one.id).join('')

/** Some of the letters once each, in any order, some with other words. */
const bodies = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), words: fc.constantFrom('1', '2', '3') }), {
    selector: one => one.id,
  })
  .map(list => list.map(({ id, words }) => block(id, words)))

/** What the store does with a difference. */
function apply(body: readonly Block[], diff: ReturnType<typeof diffBody>): readonly Block[] {
  if (diff === null) return body
  const all = new Map([...body, ...diff.put].map(one => [one.id, one]))
  for (const id of diff.remove) all.delete(id)
  return diff.order ? diff.order.flatMap(id => all.get(id) ?? []) : [...all.values()]
}

test('a difference holds what changed and nothing else', () => {
  const before = blocks('abc')
  expect(diffBody(before, blocks('abc'))).toBeNull()
  const [a, , c] = before
  if (!a || !c) throw new Error('three blocks')
  expect(diffBody(before, [a, block('b', 'mới'), c])).toEqual({
    put: [block('b', 'mới')],
    remove: [],
    order: null,
  })
  expect(diffBody(before, blocks('ac'))).toEqual({ put: [], remove: ['b'], order: ['a', 'c'] })
  expect(diffBody(before, blocks('cab'))).toEqual({ put: [], remove: [], order: ['c', 'a', 'b'] })
})

test('a difference turns one body into the other, whichever they are', () => {
  fc.assert(
    fc.property(bodies, bodies, (before, after) => {
      expect(apply(before, diffBody(before, after))).toEqual(after)
    }),
  )
})

test('keys in another order are no difference', () => {
  const one: Block = { id: 'a', kind: 'clause', title: true, text: [] }
  const other: Block = { text: [], title: true, kind: 'clause', id: 'a' }
  expect(diffBody([one], [other])).toBeNull()
})

test('each side’s changes in blocks of its own are joined', () => {
  const base = blocks('abc')
  const mine = [block('a', 'tôi'), block('b'), block('c')]
  const theirs = [block('a'), block('b'), block('c', 'họ')]
  expect(mergeBodies(base, mine, theirs)).toEqual({
    blocks: [block('a', 'tôi'), block('b'), block('c', 'họ')],
    overruled: [],
  })
})

test('a block changed on both sides stays mine, and theirs is kept in sight', () => {
  const merged = mergeBodies(blocks('ab'), [block('a', 'tôi'), block('b')], [block('a', 'họ'), block('b')])
  expect(merged).toEqual({ blocks: [block('a', 'tôi'), block('b')], overruled: [block('a', 'họ')] })
})

test('new blocks of both sides stand where each put them', () => {
  expect(idsOf(mergeBodies(blocks('abc'), blocks('axbc'), blocks('abcy')).blocks)).toBe('axbcy')
  expect(idsOf(mergeBodies(blocks('abc'), blocks('cabx'), blocks('yabc')).blocks)).toBe('ycabx')
})

test('what is deleted on one side goes, unless the other changed it', () => {
  expect(idsOf(mergeBodies(blocks('abc'), blocks('ac'), blocks('ab')).blocks)).toBe('a')
  const changed = mergeBodies(blocks('abc'), blocks('ac'), [block('a'), block('b', 'họ'), block('c')])
  expect(changed.blocks).toEqual([block('a'), block('b', 'họ'), block('c')])
})

test('whatever both did, no block and no change is lost', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (base, mine, theirs) => {
      const { blocks: merged, overruled } = mergeBodies(base, mine, theirs)
      expect(new Set(merged.map(one => one.id)).size).toBe(merged.length)
      const kept = new Set([...merged, ...overruled].map(one => JSON.stringify(one)))
      const known = new Set(base.map(one => JSON.stringify(one)))
      for (const changed of [...mine, ...theirs]) {
        const text = JSON.stringify(changed)
        if (!known.has(text)) expect(kept).toContain(text)
      }
    }),
  )
})

test('merging with a side that did nothing gives the other', () => {
  fc.assert(
    fc.property(bodies, bodies, (base, changed) => {
      expect(mergeBodies(base, changed, base).blocks).toEqual(changed)
      expect(mergeBodies(base, base, changed).blocks).toEqual(changed)
    }),
  )
})
