import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../electron/store/open.ts'
import { insertPlan, loadPlan } from '../../../electron/store/plans.ts'
import { type AppError, Failure } from '../../../shared/errors.ts'
import { makeFolder, makeStoreFile } from '../../support/make-store.ts'
import { atVersion } from './migrations/at-version.ts'
import { samplePlan } from './sample-plan.ts'

const now = '2026-03-02T01:00:00.000Z'

async function refusal(path: string): Promise<AppError> {
  const outcome = await openStore(path).catch(error => error)
  expect(outcome).toBeInstanceOf(Failure)
  return outcome.error
}

describe('openStore', () => {
  it('makes the folder and the file, and finds everything again after closing', async () => {
    const path = join(await makeFolder(), 'Dữ liệu', 'sổ.sqlite')
    const first = await openStore(path)
    await insertPlan(first.db, samplePlan(), now)
    await first.close()
    const second = await openStore(path)
    onTestFinished(() => second.close())
    expect((await loadPlan(second.db, 'plan-1'))?.plan).toStrictEqual(samplePlan())
  })

  it('keeps what is committed through a power cut', async () => {
    const { store, path } = await makeStoreFile()
    await insertPlan(store.db, samplePlan(), now)
    const asAfterPowerCut = join(await makeFolder(), 'copy.sqlite')
    await copyFile(path, asAfterPowerCut)
    await copyFile(`${path}-wal`, `${asAfterPowerCut}-wal`)
    const reopened = await openStore(asAfterPowerCut)
    onTestFinished(() => reopened.close())
    expect((await loadPlan(reopened.db, 'plan-1'))?.plan).toStrictEqual(samplePlan())
  })

  it('writes through to the disk and watches references', async () => {
    const { store } = await makeStoreFile()
    const pragma = async (name: string) =>
      Object.values(
        (await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(store.db)).rows[0] ?? {},
      )
    expect(await pragma('journal_mode')).toEqual(['wal'])
    expect(await pragma('synchronous')).toEqual([2])
    expect(await pragma('foreign_keys')).toEqual([1])
    expect(await pragma('busy_timeout')).toEqual([3000])
  })

  it('refuses a file of a newer program and leaves it as it was', async () => {
    const { store, path } = await makeStoreFile()
    await sql`insert into kysely_migration values ('9999-future', '2030-01-01T00:00:00.000Z')`.execute(
      store.db,
    )
    await store.close()
    const before = await readFile(path)
    expect(await refusal(path)).toEqual({ code: 'storeProblem', what: 'newer', detail: path })
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('refuses what is not a store: other bytes, another program’s database', async () => {
    const folder = await makeFolder()
    const text = join(folder, 'text.sqlite')
    await writeFile(text, 'Đây không phải là cơ sở dữ liệu. '.repeat(200))
    expect(await refusal(text)).toEqual({ code: 'storeProblem', what: 'corrupt', detail: text })
    const other = join(folder, 'other.sqlite')
    new Sqlite(other).exec('create table photos (id integer)').close()
    expect(await refusal(other)).toEqual({ code: 'storeProblem', what: 'corrupt', detail: other })
  })

  it('refuses a store with a damaged page, though its first page is sound', async () => {
    const { store, path } = await makeStoreFile()
    await insertPlan(store.db, samplePlan(), now)
    await store.close()
    const bytes = await readFile(path)
    bytes.fill(0xa5, 4096 * 3, 4096 * 12)
    await writeFile(path, bytes)
    expect(await refusal(path)).toEqual({ code: 'storeProblem', what: 'corrupt', detail: path })
  })

  it('refuses a folder on another machine before touching it', async () => {
    const folder = String.raw`\\may-chu\dung-chung`
    expect(await refusal('/run/user/1000/gvfs/smb-share:server=x/so.sqlite')).toMatchObject({
      code: 'storeProblem',
      what: 'network',
    })
    expect(await refusal(`${folder}/so.sqlite`)).toEqual({
      code: 'storeProblem',
      what: 'network',
      detail: folder,
    })
  })

  it('refuses a folder that cannot be made or written to', async () => {
    const file = join(await makeFolder(), 'file')
    await writeFile(file, '')
    expect(await refusal(join(file, 'so.sqlite'))).toEqual({
      code: 'refused',
      what: 'folderNotWritable',
      detail: file,
    })
    const taken = join(await makeFolder(), 'so.sqlite')
    await mkdir(taken)
    expect(await refusal(taken)).toMatchObject({ code: 'refused', what: 'folderNotWritable' })
  })

  it('says when another program keeps the file locked', async () => {
    const { store, path } = await makeStoreFile()
    const other = new Sqlite(path)
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    await sql`pragma busy_timeout = 10`.execute(store.db)
    const error = await insertPlan(store.db, samplePlan(), now).catch(caught => caught)
    expect(error).toBeInstanceOf(Failure)
    expect(error.error).toEqual({ code: 'storeProblem', what: 'busy', detail: path })
  })

  it('copies an older store before migrating it, and never writes over a copy', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'so.sqlite')
    const older = await atVersion('0001-registers')
    older.native.exec("insert into organisations values ('u1', 1, 'Văn phòng', 'van phong', 'other', '')")
    const oldBytes = older.native.serialize()
    for (const copies of [1, 2]) {
      await writeFile(path, oldBytes)
      const { db, close } = await openStore(path)
      expect(await db.selectFrom('organisations').select('name').execute()).toEqual([{ name: 'Văn phòng' }])
      expect(await db.selectFrom('plans').selectAll().execute()).toEqual([])
      await close()
      expect(await readdir(join(folder, 'backups'))).toHaveLength(copies)
    }
    const copy = new Sqlite(join(folder, 'backups', 'so-truoc-nang-cap-1.db'))
    onTestFinished(() => void copy.close())
    expect(copy.prepare('select name from organisations').pluck().all()).toEqual(['Văn phòng'])
    expect(copy.prepare('select name from kysely_migration').pluck().all()).toEqual(['0001-registers'])
  })

  it('takes no copy of a new or an up-to-date store', async () => {
    const { store, path } = await makeStoreFile()
    await store.close()
    const again = await openStore(path)
    await again.close()
    expect(await readdir(join(path, '..'))).toEqual(['so-ke-hoach.sqlite'])
  })
})
