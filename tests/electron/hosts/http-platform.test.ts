import { expect, test } from 'vitest'
import { httpPlatform, revealCommand } from '../../../electron/hosts/http-platform.ts'

test.each([
  ['linux', '/a/kế hoạch', true, 'xdg-open', ['/a/kế hoạch']],
  ['linux', '/a/kế hoạch.docx', false, 'xdg-open', ['/a']],
  ['darwin', '/a', true, 'open', ['/a']],
  ['darwin', '/a/b.docx', false, 'open', ['-R', '/a/b.docx']],
  ['win32', 'C:\\a', true, 'explorer.exe', ['C:\\a']],
  ['win32', 'C:\\a\\b & c.docx', false, 'explorer.exe', ['/select,C:\\a\\b & c.docx']],
] as const)('on %s %s (a folder: %s) is shown by %s', (platform, path, isFolder, command, args) => {
  expect(revealCommand(platform, path, isFolder)).toEqual([command, args])
})

const platform = httpPlatform({ platform: 'linux', home: '/home/lan', env: {} })

test('offers no dialogs of the system', async () => {
  expect(platform.systemDialogs).toBe(false)
  expect(await platform.chooseFolder('/tmp')).toBeNull()
  expect(platform.documentsFolder()).toBe('/home/lan/Documents')
})

test('says so when what it should show is not there', async () => {
  await expect(platform.reveal('/no/such/folder')).rejects.toMatchObject({
    error: { code: 'notFound', what: 'folder', detail: '/no/such/folder' },
  })
})
