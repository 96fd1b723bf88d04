import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Whether a path names another machine's disk: `\\server\share`, `\\?\UNC\server\share`, a GVFS mount. SQLite's
 * locks and shared memory do not hold there.
 */
export function isNetworkPath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  // Backslashes mean nothing else anywhere; two plain slashes are a local path outside Windows.
  const unc = platform === 'win32' ? path.replaceAll('/', '\\') : path
  if (unc.startsWith('\\\\')) return !/^\\\\[?.]\\/.test(unc) || /^\\\\[?.]\\UNC\\/i.test(unc)
  return /^\/run\/user\/\d+\/gvfs\/|\/\.(cache\/)?gvfs\//.test(path)
}

/**
 * The same for where a path really leads: on Windows a mapped drive (`Z:\`) shows its `\\server\share` when the
 * system resolves it. A path that does not exist yet is judged by its nearest parent that does.
 */
export function isOnNetwork(path: string): boolean {
  if (isNetworkPath(path)) return true
  try {
    return isNetworkPath(realpathSync.native(path))
  } catch {
    const parent = dirname(path)
    return parent !== path && isOnNetwork(parent)
  }
}
