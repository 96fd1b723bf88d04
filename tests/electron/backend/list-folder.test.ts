import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFolder } from '../../../electron/backend/list-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('gives folders only, in Vietnamese order, without hidden ones', async () => {
  for (const name of ['Đề án', 'Dự toán', 'Ấp 10', 'Ấp 2', '.git', '$RECYCLE.BIN'])
    await mkdir(join(folder, name))
  await writeFile(join(folder, 'Công văn.docx'), '')
  const listing = await listFolder(folder)
  expect(listing).toEqual({
    path: folder,
    parent: dirname(folder),
    folders: ['Ấp 2', 'Ấp 10', 'Dự toán', 'Đề án'].map(name => ({ name, path: join(folder, name) })),
  })
})

test('follows links to folders and leaves broken ones out', async () => {
  await mkdir(join(folder, 'thật'))
  await symlink(join(folder, 'thật'), join(folder, 'liên kết'), 'junction')
  await symlink(join(folder, 'không có'), join(folder, 'hỏng'), 'junction')
  expect((await listFolder(folder)).folders.map(each => each.name)).toEqual(['liên kết', 'thật'])
})

test('the top of a drive has no parent', async () => {
  expect((await listFolder(parse(folder).root)).parent).toBeNull()
})

test.each(['không-có', 'tệp.txt'])('refuses %s inside the folder', async name => {
  await writeFile(join(folder, 'tệp.txt'), '')
  await expect(listFolder(join(folder, name))).rejects.toMatchObject({
    error: { code: 'notFound', what: 'folder' },
  })
})

test('refuses a relative path', async () => {
  await expect(listFolder('.')).rejects.toMatchObject({ error: { code: 'notFound', what: 'folder' } })
})
