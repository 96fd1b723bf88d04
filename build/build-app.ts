import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type UserConfig } from 'vite'
import { fingerprint, unlessMade } from './fingerprint.ts'
import mainConfig from './vite.main.config.ts'
import preloadConfig from './vite.preload.config.ts'
import rendererConfig from './vite.renderer.config.ts'

const root = join(import.meta.dirname, '..')

type Part = { readonly made: string; readonly config: UserConfig; readonly inputs: readonly string[] }

const common = ['shared', 'build', 'package-lock.json']
const parts = {
  renderer: { made: 'renderer/index.html', config: rendererConfig, inputs: ['renderer', ...common] },
  main: { made: 'main/main.js', config: mainConfig, inputs: ['electron', ...common] },
  preload: { made: 'preload/preload.cjs', config: preloadConfig, inputs: ['electron', ...common] },
} as const satisfies Record<string, Part>

export type PartName = keyof typeof parts
export const partNames: readonly PartName[] = ['renderer', 'main', 'preload']

/** Builds the named parts of the program into `out/`, each only when what it is made from has changed. */
export async function buildApp(names: readonly PartName[]): Promise<void> {
  const out = join(root, 'out')
  mkdirSync(out, { recursive: true })
  process.env['NODE_ENV'] = 'production'
  for (const name of names) {
    const { made, config, inputs } = parts[name]
    const print = fingerprint(root, inputs)
    const work = () => build({ ...config, configFile: false })
    await unlessMade(join(out, made), join(out, `.${name}-inputs`), print, work)
  }
}
