import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rooms = ['shared', 'electron', 'renderer', 'build', 'tests'] as const

type Import = { readonly from: string; readonly typeOnly: boolean }
type Source = {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly lines: number
  /** Inside the project: a path like `path`; else the name as written, as in `node:fs` or `kysely/migration`. */
  readonly imports: readonly Import[]
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;()]|\n(?!\s*(?:import|export)\b))*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(importing)].map(([, typeOnly, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? ''
    const inside = name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name
    return { from: inside, typeOnly: typeOnly !== undefined }
  })
  return { path, lines: text.trimEnd().split('\n').length, imports }
}

const sources: readonly Source[] = rooms.flatMap(room =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map(name => relative(root, join(root, room, name)).replaceAll('\\', '/'))
    .filter(path => /\.tsx?$/.test(path))
    .sort()
    .map(readSource),
)
const within = (...folders: readonly string[]) =>
  sources.filter(({ path }) => folders.some(folder => path.startsWith(folder)))

/** Every import that breaks a rule, as `file imports name`. */
function breaches(files: readonly Source[], allowed: (from: string, source: Source) => boolean) {
  return files.flatMap(source =>
    source.imports
      .filter(({ from }) => !allowed(from, source))
      .map(({ from }) => `${source.path} imports ${from}`),
  )
}

const isIn = (from: string, ...folders: readonly string[]) =>
  folders.some(folder => from.startsWith(`${folder}/`))

test('the reader finds the imports that are there', () => {
  const main = sources.find(({ path }) => path === 'electron/main.ts')?.imports.map(({ from }) => from)
  expect(main).toEqual(
    expect.arrayContaining(['node:path', 'electron', 'electron/hosts/ipc.ts', 'shared/errors.ts']),
  )
  const lazy = sources.find(({ path }) => path === 'electron/cli/run.ts')?.imports.map(({ from }) => from)
  expect(lazy).toContain('electron/cli/generate.ts')
  expect(sources.length).toBeGreaterThan(50)
})

describe('rooms', () => {
  test('shared/ imports shared/ and zod', () => {
    expect(
      breaches(within('shared/'), from => isIn(from, 'shared') || ['zod', 'diff'].includes(from)),
    ).toEqual([])
  })

  test('electron/ imports neither renderer/ nor build/ nor tests/', () => {
    expect(breaches(within('electron/'), from => !isIn(from, 'renderer', 'build', 'tests'))).toEqual([])
  })

  test('renderer/ imports neither electron/ nor Node', () => {
    const allowed = (from: string) =>
      !isIn(from, 'electron', 'build', 'tests') && from !== 'electron' && !from.startsWith('node:')
    expect(breaches(within('renderer/'), allowed)).toEqual([])
  })

  test('in renderer/ only bridge.ts knows what hosts there are', () => {
    const knows = within('renderer/').filter(({ path }) =>
      /soKeHoach|['"`/](invoke|events)['"`]/.test(readFileSync(join(root, path), 'utf8')),
    )
    expect(knows.map(({ path }) => path)).toEqual(['renderer/bridge.ts'])
  })

  test('components import no feature, and a feature no other feature', () => {
    const feature = (path: string) => /^renderer\/features\/([^/]+)/.exec(path)?.[1]
    expect(
      breaches(within('renderer/components/'), from => !isIn(from, 'renderer/features', 'renderer/data')),
    ).toEqual([])
    expect(
      breaches(within('renderer/features/'), (from, source) =>
        [undefined, feature(source.path)].includes(feature(from)),
      ),
    ).toEqual([])
  })
})

describe('inside electron/', () => {
  test('store, documents, intake and safety know nothing of backend or hosts', () => {
    const low = within('electron/store/', 'electron/documents/', 'electron/intake/', 'electron/safety/')
    expect(breaches(low, from => !isIn(from, 'electron/backend', 'electron/hosts', 'electron/cli'))).toEqual(
      [],
    )
  })

  test('backend knows only platform.ts of the hosts', () => {
    const allowed = (from: string) => from === 'electron/hosts/platform.ts' || !isIn(from, 'electron/hosts')
    expect(breaches(within('electron/backend/'), allowed)).toEqual([])
  })

  test('Electron itself is known to the shell and the IPC host only', () => {
    const shell = /^electron\/(main|window|security|preload|hosts\/ipc[a-z-]*)\.ts$/
    expect(
      breaches(sources, (from, { path }) => !/^electron($|\/(main|common))/.test(from) || shell.test(path)),
    ).toEqual([])
  })

  test('what tests load without the binary takes only types from Electron', () => {
    const shell = ['electron/main.ts', 'electron/window.ts', 'electron/preload.ts']
    const loads = sources.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => from === 'electron' && !typeOnly),
    )
    expect(loads.map(({ path }) => path)).toEqual(shell.sort())
  })

  test('migrations import the query builder only, so that they stay as they were', () => {
    expect(breaches(within('electron/store/migrations/'), from => from === 'kysely')).toEqual([])
  })

  test('the preload script is short and imports nothing of ours but types', () => {
    const preload = sources.find(({ path }) => path === 'electron/preload.ts')
    expect(preload?.lines).toBeLessThanOrEqual(25)
    expect(preload?.imports.filter(({ typeOnly }) => !typeOnly)).toEqual([
      { from: 'electron', typeOnly: false },
    ])
  })

  test('the packaged program holds no HTTP host', () => {
    const reached = reachedFrom(['electron/main.ts', 'electron/cli.ts'])
    expect(reached).toContain('electron/hosts/ipc.ts')
    expect(reached.filter(path => /hosts\/http|serve\.ts/.test(path))).toEqual([])
  })
})

function reachedFrom(entries: readonly string[]): readonly string[] {
  const reached = new Set(entries)
  for (const path of reached)
    for (const { from } of sources.find(source => source.path === path)?.imports ?? [])
      if (from.startsWith('electron/') || from.startsWith('shared/')) reached.add(from)
  return [...reached]
}

describe('files', () => {
  test('have kebab-case names', () => {
    const strange = sources.filter(({ path }) => !/^([a-z0-9]+([.-][a-z0-9]+)*\/?)+\.tsx?$/.test(path))
    expect(strange.map(({ path }) => path)).toEqual([])
  })

  test('are named for what they hold: no barrels, no drawers for the rest', () => {
    const drawers = /(^|\/)(index|utils?|helpers?|types|common|misc)\.tsx?$/
    expect(sources.map(({ path }) => path).filter(path => drawers.test(path))).toEqual([])
  })

  test('are short: never above 400 lines, half of them 85 or fewer', () => {
    expect(sources.filter(({ path, lines }) => lines > 400 && !dataTables.has(path))).toEqual([])
    const sorted = within('shared/', 'electron/', 'renderer/', 'build/')
      .map(({ lines }) => lines)
      .sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(85)
  })

  test('import other files with their extension', () => {
    expect(
      breaches(
        sources,
        from => !/^(shared|electron|renderer|build|tests)\//.test(from) || /\.\w+$/.test(from),
      ),
    ).toEqual([])
  })
})

/** Files of data, not of code. */
const dataTables: ReadonlySet<string> = new Set(['shared/documents/times-metrics.ts'])
