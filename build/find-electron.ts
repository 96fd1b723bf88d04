import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Electron binary that is already on this machine; null when there is none. Electron's own package would download
 * it when asked, which is never wanted here: the program also runs without.
 * @param packageFolder absolute folder of the `electron` package
 * @param dist folder of an unpacked Electron, as in ELECTRON_OVERRIDE_DIST_PATH
 */
export function findElectron(
  packageFolder: string,
  dist: string | undefined,
  platform: NodeJS.Platform,
): string | null {
  const note = join(packageFolder, 'path.txt')
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : usualName(platform)
  const binary = join(dist || join(packageFolder, 'dist'), name)
  return existsSync(binary) ? binary : null
}

function usualName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
