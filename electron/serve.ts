import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { describe, Failure } from '../shared/errors.ts'
import { dataFolder } from './data-folder.ts'
import { startHttpHost } from './hosts/http.ts'
import { httpPlatform } from './hosts/http-platform.ts'
import { openBackend } from './open-backend.ts'

const root = join(import.meta.dirname, '..')

/** The loopback host: `serve.ts [--port N] [--data FOLDER] [--page FOLDER]`. Prints one line: its address. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, data: { type: 'string' }, page: { type: 'string' } },
  })
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(values.port ?? '0')
  if (!port.success) throw new Failure({ code: 'invalid', what: 'arguments', detail: '--port' })
  const pageFolder = resolve(values.page ?? join(root, 'out/renderer'))
  if (!existsSync(join(pageFolder, 'index.html')))
    throw new Failure({ code: 'notFound', what: 'folder', detail: pageFolder })

  const machine = { platform: process.platform, home: homedir(), env: process.env }
  const folder = values.data === undefined ? dataFolder(machine) : resolve(values.data)
  const backend = await openBackend({
    dataFolder: folder,
    platform: httpPlatform(machine),
    version: version(),
  })
  const host = await startHttpHost({ backend, pageFolder, port: port.data }).catch(async error => {
    await backend.close()
    throw error
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await host.close()
    await backend.close()
    process.exit(0)
  }
  // Ctrl+C reaches every process of the terminal, and the one that started this passes it on: it comes twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  console.log(host.address)
}

function version(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

function sentence(error: unknown): string {
  if (error instanceof Failure) return describe(error.error)
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'Cổng này đang được chương trình khác sử dụng. Hãy chọn số khác sau --port.'
  return `Không khởi động được: ${error instanceof Error ? error.message : String(error)}`
}

await serve().catch(error => {
  console.error(sentence(error))
  process.exit(2)
})
