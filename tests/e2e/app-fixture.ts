import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

export type RunningApp = {
  /** Where the page opens, with this run's token. */
  readonly address: string
  /** Absolute; the store is in it. */
  readonly dataFolder: string
  /** Absolute and empty; stands for the person's documents folder. */
  readonly documentsFolder: string
  readonly stop: () => Promise<void>
}

/**
 * Starts the program on the loopback host, with an empty store of its own. For tests of one file that share a run.
 *
 * @param filled absolute: the data folder to use instead, which stays when the program stops.
 */
export async function startApp(filled?: string): Promise<RunningApp> {
  const dataFolder = filled ?? (await mkdtemp(join(tmpdir(), 'so-ke-hoach-data-')))
  const documentsFolder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-documents-'))
  const child = spawn(process.execPath, [join(root, 'electron/serve.ts'), '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_DOCUMENTS_DIR: documentsFolder, DISPLAY: '', WAYLAND_DISPLAY: '' },
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    const own = filled === undefined ? [dataFolder, documentsFolder] : [documentsFolder]
    for (const folder of own) await rm(folder, { recursive: true, force: true })
  }
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited])
  const address: unknown = line[0]
  if (typeof address !== 'string') throw new Error('The program ended before it printed its address.')
  return { address, dataFolder, documentsFolder, stop }
}

/**
 * A test with a program of its own (`app`) and its page open in it. Fails when the page reported an error on its
 * console, which is also where a breach of the content security policy shows.
 */
export const test = base.extend<{ app: RunningApp }>({
  app: async ({ page }, use) => {
    const app = await startApp()
    const complaints: string[] = []
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(app.address)
    await use(app)
    // A page that is still open when its program stops complains about that too.
    const heard = [...complaints]
    await app.stop()
    expect(heard).toEqual([])
  },
})

export { expect }
