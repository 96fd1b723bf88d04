import { expect, it } from 'vitest'
import { alertMemory, noteSeen, snoozeAlert } from '../../../electron/store/alerts.ts'
import { makeStore } from '../../support/make-store.ts'

it('remembers the day on which a reminder was first seen, for a week', async () => {
  const { db } = await makeStore()
  await noteSeen(db, ['a', 'a', 'b'], '2026-03-01')
  await noteSeen(db, ['a'], '2026-03-05')
  expect((await alertMemory(db)).shown).toEqual([
    { cause: 'a', on: '2026-03-01' },
    { cause: 'b', on: '2026-03-01' },
  ])
  await noteSeen(db, ['a'], '2026-03-08')
  expect((await alertMemory(db)).shown).toEqual([{ cause: 'a', on: '2026-03-08' }])
})

it('puts a reminder off until a day, and forgets that once the day has come', async () => {
  const { db } = await makeStore()
  await snoozeAlert(db, 'a', '2026-03-10')
  await snoozeAlert(db, 'a', '2026-03-20')
  await snoozeAlert(db, 'b', '2026-03-05')
  await noteSeen(db, [], '2026-03-05')
  expect(await alertMemory(db)).toEqual({ shown: [], snoozed: [{ cause: 'a', until: '2026-03-20' }] })
})
