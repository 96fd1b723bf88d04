import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder as makeFolderWithParents } from '../../../electron/safety/make-folder.ts'
import { makeFolder } from '../../support/make-store.ts'

const refusal = (what: string, detail: string) =>
  expect.objectContaining({ error: { code: 'refused', what, detail } })

test('makes a folder with those above it, and is content with one that is there', async () => {
  const path = join(await makeFolder(), 'a', 'b')
  makeFolderWithParents(path)
  makeFolderWithParents(path)
  expect((await stat(path)).isDirectory()).toBe(true)
})

test('refuses a place where none can be made', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'file'), '')
  for (const path of [join(folder, 'file'), join(folder, 'file', 'a')])
    expect(() => makeFolderWithParents(path)).toThrowError(refusal('folderNotWritable', path))
  const name = 'x'.repeat(300)
  expect(() => makeFolderWithParents(join(folder, name))).toThrowError(refusal('nameTooLong', name))
})

test.runIf(process.platform === 'linux')('ends where the system answers that a folder is missing', () => {
  expect(() => makeFolderWithParents('/proc/nope/a')).toThrowError(
    refusal('folderNotWritable', '/proc/nope/a'),
  )
})
