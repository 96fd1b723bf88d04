import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildApp } from './build-app.ts'
import { findElectron } from './find-electron.ts'
import { openInBrowser } from './open-in-browser.ts'

const root = join(import.meta.dirname, '..')

/**
 * `npm start`: opens the program, in Electron when its binary is on this machine, else in the browser.
 * `--no-open` only serves it and prints the address; `--port N` and `--data FOLDER` go to the loopback host.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
  })
  const electron = findElectron(
    join(root, 'node_modules/electron'),
    process.env['ELECTRON_OVERRIDE_DIST_PATH'],
    process.platform,
  )
  if (electron !== null && !values['no-open']) {
    await buildApp(['renderer', 'main', 'preload'])
    console.log('Mở Sổ Kế hoạch trong cửa sổ riêng (Electron).')
    const env = values.data === undefined ? {} : { SO_KE_HOACH_DATA: values.data }
    share(spawn(electron, ['.'], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }))
    return
  }
  await buildApp(['renderer'])
  const options = (['port', 'data'] as const).flatMap(name =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  )
  const host = spawn(process.execPath, [join(root, 'electron/serve.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  share(host)
  createInterface({ input: host.stdout }).once('line', address => void show(address, !values['no-open']))
}

async function show(address: string, open: boolean): Promise<void> {
  const opened = open && (await openInBrowser(address))
  console.log(
    opened
      ? 'Máy này không có Electron: Sổ Kế hoạch mở trong trình duyệt.'
      : 'Sổ Kế hoạch đang chạy. Mở địa chỉ dưới đây trong trình duyệt của máy này.',
  )
  console.log(`Địa chỉ: ${address}`)
  console.log('Nhấn Ctrl+C để dừng.')
}

/** Lives and ends with the child: signals go down to it, its exit code comes back. */
function share(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', error => {
    console.error(`Không khởi động được: ${error.message}`)
    process.exitCode = 1
  })
  child.once('exit', code => {
    process.exitCode = code ?? 0
    process.exit()
  })
}

await start()
