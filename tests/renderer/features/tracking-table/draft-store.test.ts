import { expect, test } from 'vitest'
import {
  createDraftStore,
  type DraftShelf,
} from '../../../../renderer/features/tracking-table/draft-store.ts'
import { newDraft } from '../../../../renderer/features/tracking-table/entry-draft.ts'

function makeShelf(): DraftShelf & { readonly held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    getItem: key => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: key => void held.delete(key),
  }
}
const draft = { ...newDraft(undefined, { today: '2026-03-10', period: null }), result: 'Đang làm' }

test('a draft comes back after a restart, until it is dropped', () => {
  const shelf = makeShelf()
  createDraftStore('p', shelf).put('r1', draft)
  const again = createDraftStore('p', shelf)
  expect(again.get('r1')).toEqual(draft)
  expect(createDraftStore('another', shelf).get('r1')).toBeUndefined()
  again.drop('r1')
  expect([...shelf.held]).toEqual([])
  expect(createDraftStore('p', shelf).keys().size).toBe(0)
})

test('a shelf that is full, broken or not there loses nothing while the window lives', () => {
  const full: DraftShelf = {
    getItem: () => '{"r1": 5}',
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  for (const shelf of [full, undefined]) {
    const store = createDraftStore('p', shelf)
    expect(store.get('r1')).toBeUndefined()
    store.put('r1', draft)
    expect(store.get('r1')).toEqual(draft)
  }
})

test('listeners hear every change; the set of keys is another only when one comes or goes', () => {
  const store = createDraftStore('p', undefined)
  let heard = 0
  const stop = store.subscribe(() => heard++)
  store.put('r1', draft)
  const keys = store.keys()
  store.put('r1', { ...draft, result: 'Xong' })
  expect(store.keys()).toBe(keys)
  store.drop('r1')
  expect([...store.keys()]).toEqual([])
  stop()
  store.put('r2', draft)
  expect(heard).toBe(3)
})
