import { afterEach, beforeEach, expect, test } from 'vitest'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const call = () => made.client.call
const list = () => answered(call()('phrases.list', {}))
const phrase = {
  id: 'c1',
  section: 'Kinh phí',
  text: 'Kinh phí do ngân sách xã {tên xã} bảo đảm.',
  own: true,
}

test('keeps own phrases beside those that come with the program', async () => {
  const builtIn = await list()
  expect(builtIn.filter(each => each.own)).toEqual([])
  // A caller does not make a phrase one of the program's.
  expect(await answered(call()('phrases.save', { ...phrase, own: false }))).toEqual(phrase)
  await answered(call()('phrases.save', { ...phrase, id: 'c2', section: 'Đào tạo' }))
  expect((await list()).slice(builtIn.length).map(each => each.id)).toEqual(['c2', 'c1'])
  await answered(call()('phrases.save', { ...phrase, text: 'Sửa lời.' }))
  expect((await list()).at(-1)).toEqual({ ...phrase, text: 'Sửa lời.' })
  expect(made.events.at(-1)?.topics).toEqual(['phrases'])
  for (const id of ['c1', 'c2']) await answered(call()('phrases.remove', { id }))
  expect(await list()).toEqual(builtIn)
})

test('leaves built-in phrases as they are, and removes none that is not there', async () => {
  for (const { id } of (await list()).filter(each => !each.own)) {
    expect(await errorOf(call()('phrases.remove', { id }))).toMatchObject({
      code: 'refused',
      what: 'builtIn',
    })
    expect(await errorOf(call()('phrases.save', { ...phrase, id }))).toMatchObject({ what: 'builtIn' })
  }
  expect(await errorOf(call()('phrases.remove', { id: 'none' }))).toMatchObject({
    code: 'notFound',
    what: 'entry',
  })
})
