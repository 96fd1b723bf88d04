import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type AutosaveSource, createAutosave, type Saved } from '../../../renderer/data/autosave.ts'
import type { Result } from '../../../shared/result.ts'

type Facts = { readonly subject: string; readonly place: string }

/** A row as a store keeps it: a save at another `rev` is refused. */
function row(subject: string, place: string) {
  let stored: Saved<Facts> = { values: { subject, place }, rev: 1 }
  const sent: Partial<Facts>[] = []
  let broken = false
  const write = (edits: Partial<Facts>) => {
    stored = { values: { ...stored.values, ...edits }, rev: stored.rev + 1 }
    return stored
  }
  const source: AutosaveSource<Facts> = {
    stored,
    save: async (edits, _, rev): Promise<Result<Saved<Facts>>> => {
      await pause(5)
      if (broken) return { ok: false, error: { code: 'storeProblem', what: 'full' } }
      if (rev !== stored.rev) return { ok: false, error: { code: 'conflict', what: 'plan' } }
      sent.push(edits)
      return { ok: true, value: write(edits) }
    },
    reload: async () => ({ ok: true, value: stored }),
    now: () => new Date('2026-02-05T14:05:00'),
  }
  return {
    autosave: createAutosave(source),
    sent,
    write,
    values: () => stored.values,
    breakDown: (on: boolean) => {
      broken = on
    },
  }
}

test('only the edited field is sent, and the save is confirmed with its time', async () => {
  const { autosave, sent } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mới')
  expect(autosave.snapshot()).toMatchObject({
    state: 'dirty',
    values: { subject: 'Mới', place: 'Sơn Dương' },
  })
  expect(await autosave.flush()).toBe(true)
  expect(sent).toEqual([{ subject: 'Mới' }])
  expect(autosave.snapshot()).toMatchObject({ state: 'saved', savedAt: new Date('2026-02-05T14:05:00') })
})

test('an edit saves itself after a while of quiet', async () => {
  const { autosave, values } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mới')
  await expect.poll(() => values().subject, { timeout: 5_000 }).toBe('Mới')
})

test('going back to what is stored leaves nothing to save', async () => {
  const { autosave, sent } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mới')
  autosave.set('subject', 'Cũ')
  expect(autosave.snapshot().state).toBe('saved')
  await autosave.flush()
  expect(sent).toEqual([])
})

test('what is typed while a save is on its way is sent next, and is no conflict with itself', async () => {
  const { autosave, sent } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mớ')
  const flushed = autosave.flush()
  autosave.set('subject', 'Mới')
  autosave.receive({ values: { subject: 'Mớ', place: 'Sơn Dương' }, rev: 2 })
  expect(await flushed).toBe(true)
  expect(sent).toEqual([{ subject: 'Mớ' }, { subject: 'Mới' }])
  expect(autosave.snapshot()).toMatchObject({ conflicts: [], values: { subject: 'Mới' } })
})

test('going back to the value before while a save is on its way is stored, too', async () => {
  const { autosave, values } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mới')
  const flushed = autosave.flush()
  autosave.set('subject', 'Cũ')
  expect(await flushed).toBe(true)
  expect(values().subject).toBe('Cũ')
  expect(autosave.snapshot()).toMatchObject({ state: 'saved', values: { subject: 'Cũ' } })
})

test('another window changing another field is no conflict: both edits stay', async () => {
  const { autosave, write, values } = row('Cũ', 'Sơn Dương')
  write({ place: 'Tân Trào' })
  autosave.set('subject', 'Mới')
  expect(await autosave.flush()).toBe(true)
  expect(values()).toEqual({ subject: 'Mới', place: 'Tân Trào' })
  expect(autosave.snapshot().values).toEqual({ subject: 'Mới', place: 'Tân Trào' })
})

test('the same field changed in both windows waits for a choice and overwrites nothing', async () => {
  const { autosave, write, values } = row('Cũ', 'Sơn Dương')
  write({ subject: 'Của họ' })
  autosave.set('subject', 'Của tôi')
  expect(await autosave.flush()).toBe(false)
  expect(values().subject).toBe('Của họ')
  expect(autosave.snapshot().conflicts).toEqual([{ field: 'subject', mine: 'Của tôi', theirs: 'Của họ' }])
  autosave.resolve('subject', 'mine')
  await autosave.flush()
  expect(values().subject).toBe('Của tôi')
  expect(autosave.snapshot()).toMatchObject({ state: 'saved', conflicts: [] })
})

test('taking the other value drops the edit', async () => {
  const { autosave, write } = row('Cũ', 'Sơn Dương')
  write({ subject: 'Của họ' })
  autosave.set('subject', 'Của tôi')
  await autosave.flush()
  autosave.resolve('subject', 'theirs')
  await autosave.flush()
  expect(autosave.snapshot()).toMatchObject({ state: 'saved', values: { subject: 'Của họ' }, conflicts: [] })
})

test('a change elsewhere shows in fields that are not being edited', () => {
  const { autosave, write } = row('Cũ', 'Sơn Dương')
  autosave.set('subject', 'Mới')
  autosave.receive(write({ place: 'Tân Trào' }))
  expect(autosave.snapshot()).toMatchObject({ values: { subject: 'Mới', place: 'Tân Trào' }, conflicts: [] })
})

test('a failed save keeps the edit and says why; trying again stores it', async () => {
  const { autosave, breakDown, values } = row('Cũ', 'Sơn Dương')
  breakDown(true)
  autosave.set('subject', 'Mới')
  expect(await autosave.flush()).toBe(false)
  expect(autosave.snapshot()).toMatchObject({
    state: 'failed',
    error: { code: 'storeProblem', what: 'full' },
    values: { subject: 'Mới' },
  })
  breakDown(false)
  expect(await autosave.flush()).toBe(true)
  expect(values().subject).toBe('Mới')
  expect(autosave.snapshot().error).toBeNull()
})
