import { expect, test } from 'vitest'
import { dataFolder } from '../../electron/data-folder.ts'

test.each([
  ['win32', 'C:\\Users\\lan', { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\SoKeHoach'],
  ['win32', 'C:\\Users\\lan', {}, 'C:\\Users\\lan\\AppData\\Local\\SoKeHoach'],
  ['win32', 'C:\\Users\\lan', { SO_KE_HOACH_DATA: 'E:\\Kế hoạch' }, 'E:\\Kế hoạch'],
  ['darwin', '/Users/lan', {}, '/Users/lan/Library/Application Support/SoKeHoach'],
  ['linux', '/home/lan', {}, '/home/lan/.local/share/so-ke-hoach'],
  ['linux', '/home/lan', { XDG_DATA_HOME: '/data' }, '/data/so-ke-hoach'],
  ['linux', '/home/lan', { SO_KE_HOACH_DATA: '/srv/ke-hoach' }, '/srv/ke-hoach'],
  ['linux', '/home/lan', { SO_KE_HOACH_DATA: '' }, '/home/lan/.local/share/so-ke-hoach'],
] as const)('on %s with home %s and %o the data is in %s', (platform, home, env, folder) => {
  expect(dataFolder({ platform, home, env })).toBe(folder)
})
