import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('without the browser that was named, the end-to-end run names that one thing and stops', () => {
  const run = spawnSync(process.execPath, [join(root, 'build/e2e.ts')], {
    encoding: 'utf8',
    env: { ...process.env, SO_KE_HOACH_BROWSER: join(root, 'no-such-browser') },
  })
  expect(run.status).toBe(1)
  expect(run.stderr.trim()).toBe('Thiếu trình duyệt: SO_KE_HOACH_BROWSER trỏ đến một tệp không có.')
  expect(run.stdout).toBe('')
})

/** What a function of build/ answers, asked in a process of its own: build/ is no library of the tests' project. */
function ask(file: string, expression: string): unknown {
  const script = `const it = await import(${JSON.stringify(join(root, 'build', file))}); console.log(JSON.stringify(${expression}))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

test('a browser that was named is taken as it is', () => {
  const env = JSON.stringify({ SO_KE_HOACH_BROWSER: process.execPath })
  expect(ask('find-browser.ts', `it.findBrowser(process.platform, ${env})`)).toBe(process.execPath)
})

test('Electron is found only where its binary already is', () => {
  const none = JSON.stringify(join(root, 'tests/none'))
  expect(ask('find-electron.ts', `it.findElectron(${none}, undefined, 'linux')`)).toBeNull()
  const node = JSON.stringify(root)
  expect(ask('find-electron.ts', `it.findElectron(${none}, ${node}, 'linux')`)).toBe(join(root, 'electron'))
})

test('what was built is built again when, and only when, a file that it is made from changes', () => {
  const script = `await (async () => {
    const fs = await import('node:fs'); const os = await import('node:os'); const path = await import('node:path')
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ke-hoach-build-'))
    fs.mkdirSync(path.join(root, 'in/deep'), { recursive: true })
    fs.writeFileSync(path.join(root, 'in/deep/a.ts'), '1')
    const made = []
    const make = () => it.unlessMade(path.join(root, 'out'), path.join(root, 'mark'),
      it.fingerprint(root, ['in']), async () => { made.push(1); fs.writeFileSync(path.join(root, 'out'), '') })
    await make(); await make()
    fs.writeFileSync(path.join(root, 'in/deep/a.ts'), '22'); await make()
    fs.rmSync(path.join(root, 'out')); await make()
    fs.rmSync(root, { recursive: true })
    return made.length
  })()`
  expect(ask('fingerprint.ts', script)).toBe(3)
})
