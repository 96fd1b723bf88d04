import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reference material that stands beside a developer's checkout: real plans and standalone checkers. */
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Whether the standalone checkers can be run here: their files and Python 3. */
export function checkersAvailable(): boolean {
  return (
    existsSync(`${sharedFolder}checks/docx_format.py`) && spawnSync('python3', ['--version']).status === 0
  )
}

/** Runs one of the standalone checkers; its exit code and everything it printed. */
export function runChecker(name: string, ...args: readonly string[]): { code: number | null; out: string } {
  const child = spawnSync('python3', [`${sharedFolder}checks/${name}`, ...args], { encoding: 'utf8' })
  return { code: child.status, out: child.stdout + child.stderr }
}
