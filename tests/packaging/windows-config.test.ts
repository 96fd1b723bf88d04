import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const config = JSON.parse(readFileSync(join(root, 'build/electron-builder.json'), 'utf8'))

test('installs for one person without rights, in Vietnamese, and comes as a portable program too', () => {
  expect(config.nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['vi_VN'],
    deleteAppDataOnUninstall: false,
  })
  expect(config.win.target).toEqual([
    { target: 'nsis', arch: ['x64'] },
    { target: 'portable', arch: ['x64'] },
  ])
})

test('every fuse is set to its safe side', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('opens plan files, publishes nowhere, and carries an icon of the size that Windows wants', () => {
  expect(config.fileAssociations).toMatchObject([{ ext: 'khxa' }])
  expect(config.publish).toBeNull()
  const icon = readFileSync(join(root, 'build/icon.png'))
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([512, 512])
})

test('the program goes by one id, so that Windows groups its windows under the installed shortcut', () => {
  const main = readFileSync(join(root, 'electron/main.ts'), 'utf8')
  expect(main).toContain(`'${config.appId}'`)
})
