import { expect, test } from 'vitest'
import { createJobs, inSteps } from '../../../electron/backend/jobs.ts'
import type { JobSteps } from '../../../shared/jobs/api.ts'

const things = ['a', 'b', 'c']

test('work is followed step by step while it runs, and no longer', async () => {
  const { run, handlers } = createJobs()
  const seen: (JobSteps | null)[] = []
  const look = async () => seen.push(await handlers['jobs.steps']({ job: 'mine' }))
  await look()
  const made = await run('mine', report =>
    inSteps(things, report, async thing => {
      await look()
      return thing.toUpperCase()
    }),
  )
  await look()
  expect(made).toEqual(['A', 'B', 'C'])
  expect(seen).toEqual([null, { done: 0, of: 3 }, { done: 1, of: 3 }, { done: 2, of: 3 }, null])
})

test('work that is stopped does not take its next step; other work goes on', async () => {
  const { run, handlers } = createJobs()
  const done: string[] = []
  const stopAt = (job: string | null) => async (thing: string) => {
    done.push(`${job} ${thing}`)
    if (thing === 'b') await handlers['jobs.stop']({ job: 'mine' })
  }
  const mine = run('mine', report => inSteps(things, report, stopAt('mine')))
  await expect(mine).rejects.toMatchObject({ error: { code: 'refused', what: 'stopped' } })
  await run(null, report => inSteps(things, report, stopAt(null)))
  // The same screen may begin again.
  await run('mine', report => inSteps(['a'], report, stopAt('mine')))
  expect(done).toEqual(['mine a', 'mine b', 'null a', 'null b', 'null c', 'mine a'])
})

test('all work stops when the program ends', async () => {
  const { run, stopAll } = createJobs()
  const work = run(null, report => inSteps(things, report, async () => stopAll()))
  await expect(work).rejects.toMatchObject({ error: { what: 'stopped' } })
  await expect(run('late', report => inSteps(things, report, async () => 0))).rejects.toThrow()
})

test('work that begins under an id in use can be followed and stopped when the first has ended', async () => {
  const { run, handlers } = createJobs()
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const later = run('mine', () => gate.then(() => 'first'))
  const work = run('mine', report =>
    inSteps(things, report, async thing => {
      if (thing !== 'a') return
      open()
      await later
      expect(await handlers['jobs.steps']({ job: 'mine' })).toEqual({ done: 0, of: 3 })
      await handlers['jobs.stop']({ job: 'mine' })
    }),
  )
  await expect(work).rejects.toMatchObject({ error: { what: 'stopped' } })
  expect(await later).toBe('first')
})
