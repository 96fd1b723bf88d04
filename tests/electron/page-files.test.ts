import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPageFile } from '../../electron/page-files.ts'
import { makeFolder } from '../support/make-store.ts'

test.skipIf(process.platform === 'win32')('a link is followed inside the folder, not out of it', async () => {
  const folder = await makeFolder()
  const page = join(folder, 'page')
  await mkdir(page)
  await writeFile(join(folder, 'secret.json'), 'secret')
  await mkdir(join(folder, 'page-secret'))
  await writeFile(join(folder, 'page-secret', 'a.json'), 'secret')
  await writeFile(join(page, 'real.json'), 'words')
  await symlink(join(page, 'real.json'), join(page, 'inside.json'))
  await symlink(join(folder, 'secret.json'), join(page, 'outside.json'))
  await symlink(join(folder, 'page-secret'), join(page, 'beside'))
  const read = async (name: string) => {
    const file = await readPageFile(page, name)
    return file && new TextDecoder().decode(file.bytes)
  }
  expect(await read('/inside.json')).toBe('words')
  expect(await read('/outside.json')).toBeNull()
  expect(await read('/beside/a.json')).toBeNull()
  // The folder itself may be reached through a link.
  await symlink(page, join(folder, 'link'))
  expect(await readPageFile(join(folder, 'link'), '/real.json')).not.toBeNull()
})
