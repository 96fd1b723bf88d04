import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { backUp } from '../../../electron/safety/backup.ts'
import { makeFolder } from '../../support/make-store.ts'

async function makeDatabase() {
  const path = join(await makeFolder(), 'so.sqlite')
  const database = new Sqlite(path)
  onTestFinished(() => void database.close())
  database.pragma('journal_mode = wal')
  database.exec("create table notes (text text); insert into notes values ('một')")
  return { database, path }
}

it('copies what is committed, also what is still in the write-ahead log, and keeps earlier copies', async () => {
  const { database, path } = await makeDatabase()
  const first = await backUp(database, path, 'thu')
  database.exec("insert into notes values ('hai')")
  const second = await backUp(database, path, 'thu')
  const notes = (file: string) => {
    const copy = new Sqlite(file, { readonly: true })
    onTestFinished(() => void copy.close())
    return copy.prepare('select text from notes').pluck().all()
  }
  expect(notes(first)).toEqual(['một'])
  expect(notes(second)).toEqual(['một', 'hai'])
  expect((await readdir(dirname(first))).sort()).toEqual(['so-thu-2.db', 'so-thu.db'])
})

it('leaves no half copy when it cannot write one', async () => {
  const { database, path } = await makeDatabase()
  await writeFile(join(dirname(path), 'backups'), 'a file where the folder should be')
  await expect(backUp(database, path, 'thu')).rejects.toThrow()
  const other = await makeDatabase()
  const folder = join(dirname(other.path), 'backups')
  await mkdir(folder)
  await writeFile(join(folder, 'so-thu.db.tmp'), 'left by a power cut')
  await backUp(other.database, other.path, 'thu')
  expect(await readdir(folder)).toEqual(['so-thu.db'])
})
