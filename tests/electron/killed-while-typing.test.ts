import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { insertPlan, loadPlan } from '../../electron/store/plans.ts'
import type { Input } from '../../shared/api/contract.ts'
import { samplePlan } from '../support/samples.ts'
import { cutOff, leftBehind, serveStore } from '../support/served-store.ts'

const { id } = samplePlan
type PutBlock = Input<'plans.saveBody'>['put'][number]
const typed = (words: string): PutBlock => ({ id: 'b8', kind: 'paragraph', text: [{ text: words }] })

test.each([0, 40, 150])(
  'all that was acknowledged is there when the program is killed %i ms into typing',
  async milliseconds => {
    const served = await serveStore(db => insertPlan(db, samplePlan, new Date().toISOString()))
    let acknowledged = 0
    let sent = 0
    const typing = (async () => {
      for (let bodyRev = 1; ; bodyRev++) {
        sent = bodyRev
        const change = { id, bodyRev, put: [typed(`Chữ thứ ${bodyRev}`)], remove: [], order: null }
        const answer = await served.client.call('plans.saveBody', change)
        if (!answer.ok) throw new Error(JSON.stringify(answer.error))
        acknowledged = bodyRev
      }
    })()
    const stopped = typing.then(
      () => 'ended',
      () => 'cut off',
    )
    while (acknowledged < 3) await setTimeout(2)
    await setTimeout(milliseconds)
    await cutOff(served)
    expect(await stopped).toBe('cut off')

    const store = await leftBehind(served)
    const stored = await loadPlan(store.db, id)
    const last = (stored?.bodyRev ?? 0) - 1
    // The save under way when it was killed may have reached the disk unheard of.
    expect([acknowledged, sent]).toContain(last)
    expect(stored?.plan).toEqual({
      ...samplePlan,
      body: [...samplePlan.body.slice(0, -1), typed(`Chữ thứ ${last}`)],
    })
  },
)
