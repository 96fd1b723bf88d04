import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isNetworkPath, isOnNetwork } from '../../../electron/safety/network-path.ts'
import { makeFolder } from '../../support/make-store.ts'

it.each([
  String.raw`\\may-chu\dung-chung`,
  String.raw`\\192.168.1.5\d$\So ke hoach`,
  String.raw`\\?\UNC\may-chu\dung-chung`,
  '//may-chu/dung-chung',
  String.raw`//may-chu\dung-chung`,
])('%s is on another machine', path => {
  expect(isNetworkPath(path, 'win32')).toBe(true)
})

it.each([
  String.raw`C:\Users\an\AppData\Roaming\So ke hoach`,
  String.raw`\\?\C:\Users\an`,
  String.raw`\\.\C:\Users`,
  'D:/Kế hoạch',
])('%s is on this machine', path => {
  expect(isNetworkPath(path, 'win32')).toBe(false)
})

it('knows the network folders of a Linux desktop, and that two slashes mean nothing there', () => {
  expect(isNetworkPath('/run/user/1000/gvfs/smb-share:server=x,share=y', 'linux')).toBe(true)
  expect(isNetworkPath('/home/an/.gvfs/share', 'linux')).toBe(true)
  expect(isNetworkPath('//home/an', 'linux')).toBe(false)
  expect(isNetworkPath('/home/an/gvfs', 'linux')).toBe(false)
})

it('looks where a link leads, and judges a folder to be made by its parent', async () => {
  const folder = await makeFolder()
  const mount = join(folder, '.gvfs', 'share')
  await mkdir(mount, { recursive: true })
  const link = join(folder, 'data')
  await symlink(mount, link, 'junction')
  expect(isOnNetwork(link)).toBe(true)
  expect(isOnNetwork(join(link, 'not', 'yet'))).toBe(true)
  expect(isOnNetwork(join(folder, 'not', 'yet'))).toBe(false)
})
