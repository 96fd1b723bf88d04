import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../electron/store/open.ts'
import { insertPlan, loadPlan } from '../../electron/store/plans.ts'
import { createClient } from '../../shared/api/client.ts'
import type { Input } from '../../shared/api/contract.ts'
import { makeFolder } from '../support/make-store.ts'
import { samplePlan } from '../support/samples.ts'
import { httpClient } from './hosts/http-page.ts'

const serve = join(import.meta.dirname, '../../electron/serve.ts')
const { id } = samplePlan
type PutBlock = Input<'plans.saveBody'>['put'][number]
const typed = (words: string): PutBlock => ({ id: 'b8', kind: 'paragraph', text: [{ text: words }] })

/** A program of its own over a store with the sample plan, as a page would find it. */
async function start() {
  const folder = await makeFolder()
  const path = join(folder, 'so-ke-hoach.sqlite')
  const store = await openStore(path)
  await insertPlan(store.db, samplePlan, new Date().toISOString())
  await store.close()
  const page = join(folder, 'page')
  await mkdir(page)
  await writeFile(join(page, 'index.html'), '')
  const child = spawn(process.execPath, [serve, '--data', folder, '--page', page], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [address] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, path, client: createClient(httpClient(String(address)), 'window') }
}

test.each([0, 40, 150])(
  'all that was acknowledged is there when the program is killed %i ms into typing',
  async milliseconds => {
    const { child, path, client } = await start()
    let acknowledged = 0
    let sent = 0
    const typing = (async () => {
      for (let bodyRev = 1; ; bodyRev++) {
        sent = bodyRev
        const change = { id, bodyRev, put: [typed(`Chữ thứ ${bodyRev}`)], remove: [], order: null }
        const answer = await client.call('plans.saveBody', change)
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
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
    expect(await stopped).toBe('cut off')

    const native = new Sqlite(path)
    expect(native.pragma('integrity_check', { simple: true })).toBe('ok')
    native.close()
    const store = await openStore(path)
    onTestFinished(() => store.close())
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
