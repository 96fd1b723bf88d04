import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const configFile = 'build/electron-builder.json'

let folder = ''
/** Archives by platform. */
const archives: Record<string, string> = {}
const archive = () => archives['linux'] ?? ''
const namesIn = (platform: string) => listPackage(archives[platform] ?? '', { isPack: false })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-package-'))
  await run(process.execPath, [join(root, 'build/build.ts')], { cwd: root })
  for (const platform of ['linux', 'win']) archives[platform] = await pack(platform)
}, 300_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/**
 * Packs for a platform around a folder that stands for Electron's, whose binary is never downloaded. What is written
 * into the real binary (fuses, icon, the archive's hash) is left out; everything else is as configured.
 * @returns the archive's path
 */
async function pack(platform: string): Promise<string> {
  const electronDist = join(folder, 'electron')
  const output = join(folder, 'dist')
  for (const part of ['resources', 'locales']) await mkdir(join(electronDist, part), { recursive: true })
  for (const name of ['electron', 'electron.exe', 'locales/vi.pak', 'locales/en-US.pak'])
    await writeFile(join(electronDist, name), '#!/bin/sh\n', { mode: 0o755 })
  const config = join(folder, 'electron-builder.json')
  const { electronFuses: _, ...real } = JSON.parse(await readFile(join(root, configFile), 'utf8'))
  const standIn = {
    ...real,
    electronDist,
    directories: { output, buildResources: 'build' },
    disableAsarIntegrity: true,
    win: { ...real.win, signAndEditExecutable: false },
  }
  await writeFile(config, JSON.stringify(standIn))
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const args = [`--${platform}`, 'dir', '--x64', '--publish', 'never', '--config', config]
  await run(process.execPath, [builder, ...args], { cwd: root })
  return join(output, `${platform}-unpacked/resources/app.asar`)
}

test.each(['linux', 'win'])('for %s the archive holds the program, its page and what it loads', platform => {
  const names = namesIn(platform)
  for (const name of [
    '/package.json',
    '/out/main/main.js',
    '/out/main/cli.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/node_modules/kysely/package.json',
    '/node_modules/better-sqlite3/package.json',
  ])
    expect(names).toContain(name)
})

test.each(['linux', 'win'])('for %s it holds no sources and no library that is bundled already', platform => {
  const names = namesIn(platform)
  const packages = new Set(names.map(name => /^\/node_modules\/([^/]+)/.exec(name)?.[1]).filter(Boolean))
  expect([...packages].sort()).toEqual(['better-sqlite3', 'kysely'])
  expect(names.filter(name => /\.(tsx?|map|c|cpp|h)$/.test(name))).toEqual([])
  const tops = new Set(names.map(name => name.split('/')[1]))
  expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json'])
})

test.each([
  ['linux', 'linux-x64'],
  ['win', 'win32-x64'],
])(
  "for %s only the platform's own database part is there, unpacked, where it can be loaded",
  async (platform, part) => {
    const path = `/node_modules/better-sqlite3/prebuilds/${part}.node`
    expect(namesIn(platform).filter(name => name.endsWith('.node'))).toEqual([path])
    expect((await stat(`${archives[platform]}.unpacked${path}`)).size).toBeGreaterThan(500_000)
  },
)

test('the archive is small', async () => {
  expect((await stat(archive())).size).toBeLessThan(25_000_000)
})

test('the main process and the preload script are in the module formats that Electron loads', () => {
  const main = extractFile(archive(), 'out/main/main.js').toString()
  expect(main).toMatch(/^import .*"electron"/m)
  const preload = extractFile(archive(), 'out/preload/preload.cjs').toString()
  const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(match => match[1])
  expect(required).toEqual(['electron'])
  expect(preload).not.toMatch(/^(import|export) /m)
})

test('the page carries no inline script', () => {
  const page = extractFile(archive(), 'out/renderer/index.html').toString()
  expect(page).toContain('lang="vi"')
  for (const [, attributes, body] of page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
    expect(attributes).toContain('src="./assets/')
    expect(body).toBe('')
  }
})

test('the bundled commands run by themselves and write both files', async () => {
  const out = join(folder, 'files')
  const cli = join(root, 'out/main/cli.js')
  const list = await run(process.execPath, [cli, 'templates'])
  const template = list.stdout.trim().split(/\s/)[0] ?? ''
  const { stdout } = await run(process.execPath, [cli, 'generate', '--template', template, '--out', out])
  const files = stdout.trim().split('\n')
  expect(files.map(file => file.split('.').pop()).sort()).toEqual(['docx', 'xlsx'])
  for (const file of files) expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
})
