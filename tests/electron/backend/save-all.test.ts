import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseUnsavable, saveAll } from '../../../electron/backend/save-all.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('saves every file', async () => {
  const files = ['a.docx', 'b.xlsx'].map(name => ({ path: join(folder, name), bytes: bytes(name) }))
  await saveAll(files, false)
  expect((await readdir(folder)).sort()).toEqual(['a.docx', 'b.xlsx'])
  expect(await readFile(join(folder, 'b.xlsx'), 'utf8')).toBe('b.xlsx')
})

test('writes nothing when one of the files is there', async () => {
  await writeFile(join(folder, 'cũ.docx'), 'cũ')
  const files = [
    { path: join(folder, 'a.docx'), bytes: bytes('mới') },
    { path: join(folder, 'cũ.docx'), bytes: bytes('mới') },
  ]
  await expect(saveAll(files, false)).rejects.toMatchObject({ error: { what: 'fileExists' } })
  expect(await readdir(folder)).toEqual(['cũ.docx'])
  expect(await readFile(join(folder, 'cũ.docx'), 'utf8')).toBe('cũ')
})

const refusal = (error: object) => expect.objectContaining({ error })

test('refuses a file that is there, unless it may be replaced', async () => {
  const there = join(folder, 'b.xlsx')
  const paths = [join(folder, 'a.docx'), there]
  await writeFile(there, '')
  expect(() => refuseUnsavable(paths, false)).toThrowError(
    refusal({ code: 'refused', what: 'fileExists', detail: there }),
  )
  expect(() => refuseUnsavable(paths, true)).not.toThrow()
})

test('refuses a file that another program has open, even when it may be replaced', async () => {
  const open = join(folder, 'b.xlsx')
  await writeFile(open, '')
  await writeFile(join(folder, '.~lock.b.xlsx#'), '')
  expect(() => refuseUnsavable([join(folder, 'a.docx'), open], true)).toThrowError(
    refusal({ code: 'fileLocked', detail: open }),
  )
})
