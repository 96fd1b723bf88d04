import { expect, onTestFinished, test } from 'vitest'
import { createThread } from '../../../electron/threads/thread.ts'
import type { TestWorks } from './thread-worker.ts'

function thread() {
  const made = createThread<TestWorks>(new URL('./thread-worker.ts', import.meta.url))
  onTestFinished(() => made.end())
  return made
}

test('does what it is asked one after the other, whoever asks', async () => {
  const { call } = thread()
  const [first, second] = await Promise.all([
    call('note', { name: 'slow', after: 50 }),
    call('note', { name: 'quick', after: 0 }),
  ])
  expect([first, second]).toEqual([['slow'], ['slow', 'quick']])
})

test('what a work refuses is refused here; what breaks in it breaks here; both leave it running', async () => {
  const { call } = thread()
  await call('note', { name: 'before', after: 0 })
  await expect(call('refuse', undefined as never)).rejects.toMatchObject({
    error: { code: 'invalid', what: 'emptyFile', detail: 'a.xlsx' },
  })
  await expect(call('fail', undefined as never)).rejects.toThrow('no such thing')
  expect(await call('note', { name: 'after', after: 0 })).toEqual(['before', 'after'])
})

test('one that dies in the middle fails all who wait, and the next call starts another', async () => {
  const { call } = thread()
  const dying = [call('die', undefined as never), call('note', { name: 'waiting', after: 0 })]
  for (const { status } of await Promise.allSettled(dying)) expect(status).toBe('rejected')
  expect(await call('note', { name: 'anew', after: 0 })).toEqual(['anew'])
})

test('one that is ended fails all who wait', async () => {
  const { call, end } = thread()
  const waiting = expect(call('note', { name: 'waiting', after: 5000 })).rejects.toThrow('thread ended')
  await end()
  await waiting
})

test('one that is still ending takes nothing from the one that was started after it', async () => {
  const { call, end } = thread()
  await call('note', { name: 'old', after: 0 })
  const ending = end()
  const answer = call('note', { name: 'new', after: 300 })
  await ending
  expect(await answer).toEqual(['new'])
})

test('what cannot be sent to it is refused, and it goes on', async () => {
  const { call } = thread()
  const unsendable = { name: 'x', after: 0, more: () => undefined }
  await expect(call('note', unsendable)).rejects.toThrow('could not be cloned')
  expect(await call('note', { name: 'y', after: 0 })).toEqual(['y'])
})
