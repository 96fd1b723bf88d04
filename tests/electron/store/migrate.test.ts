import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StoreDialect } from '../../../electron/store/dialect.ts'
import { appliedMigrations, migrate } from '../../../electron/store/migrate.ts'
import { migrations } from '../../../electron/store/migrations.ts'
import type { Database } from '../../../electron/store/schema.ts'
import { schemaOf } from './schema-of.ts'

function emptyStore(): Kysely<Database> {
  const db = new Kysely<Database>({ dialect: new StoreDialect(new Sqlite(':memory:')) })
  onTestFinished(() => db.destroy())
  return db
}

const names = Object.keys(migrations)

describe('migrate', () => {
  it('builds the schema that is committed', async () => {
    const db = emptyStore()
    await migrate(db, migrations)
    expect(await appliedMigrations(db)).toEqual(names)
    await expect(await schemaOf(db)).toMatchFileSnapshot('../../../electron/store/schema-snapshot.sql')
  })

  it('changes nothing the second time', async () => {
    const db = emptyStore()
    await migrate(db, migrations)
    const before = await schemaOf(db)
    await migrate(db, migrations)
    expect(await schemaOf(db)).toBe(before)
    expect(await appliedMigrations(db)).toEqual(names)
  })

  it('leaves nothing of a step that fails, nor of the steps before it', async () => {
    const db = emptyStore()
    const failing: Migration = {
      up: async step => {
        await sql`create table half (id text)`.execute(step)
        throw new Error('power cut')
      },
    }
    await expect(migrate(db, { ...migrations, '9999-failing': failing })).rejects.toThrow('power cut')
    expect(await schemaOf(db)).toBe('')
    expect(await appliedMigrations(db)).toEqual([])
  })

  it('undoes a step that leaves a reference to nothing, and watches references again afterwards', async () => {
    const db = emptyStore()
    await migrate(db, migrations)
    const before = await schemaOf(db)
    const orphaning: Migration = {
      up: async step => {
        await sql`insert into exports (plan_id, format, path, hash, at) values ('none', '', '', '', '')`.execute(
          step,
        )
      },
    }
    await expect(migrate(db, { ...migrations, '9999-orphaning': orphaning })).rejects.toThrow('exports')
    expect(await db.selectFrom('exports').selectAll().execute()).toEqual([])
    expect(await schemaOf(db)).toBe(before)
    expect((await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db)).rows).toEqual([
      { foreign_keys: 1 },
    ])
  })

  it('lets a step rebuild a table that others refer to, without losing what refers to it', async () => {
    const db = emptyStore()
    await migrate(db, migrations)
    await sql`insert into organisations values ('u1', 1, 'Văn phòng', 'van phong', 'department', '')`.execute(
      db,
    )
    await sql`insert into organisation_aliases values ('u1', 0, 'VP', 'vp')`.execute(db)
    const rebuilding: Migration = {
      up: async step => {
        await sql`create table fresh as select * from organisations`.execute(step)
        await sql`drop table organisations`.execute(step)
        await sql`create table organisations (id text primary key, name text) strict`.execute(step)
        await sql`insert into organisations select id, name from fresh`.execute(step)
        await sql`drop table fresh`.execute(step)
      },
    }
    await migrate(db, { ...migrations, '9999-rebuilding': rebuilding })
    const kept = await sql<{ alias: string }>`select alias from organisation_aliases`.execute(db)
    expect(kept.rows).toEqual([{ alias: 'VP' }])
  })
})
