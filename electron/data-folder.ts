import { posix, win32 } from 'node:path'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The absolute folder of this person's data. `SO_KE_HOACH_DATA` puts it elsewhere. On Windows the local profile, never the
 * roaming one: a roaming profile may lie on a network share, where SQLite's locks cannot be trusted.
 */
export function dataFolder({ platform, home, env }: Machine): string {
  const chosen = env['SO_KE_HOACH_DATA']
  if (platform === 'win32') {
    if (chosen) return win32.resolve(chosen)
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'SoKeHoach')
  }
  if (chosen) return posix.resolve(chosen)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'SoKeHoach')
  return posix.join(env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share'), 'so-ke-hoach')
}
