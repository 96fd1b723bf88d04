import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at)
  values ('p1', 3, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b')`
const exported =
  "insert into exports (plan_id, format, path, hash, at) values ('p1', 'docx', '/tmp/a.docx', 'ff', 'now')"
const version = "insert into versions values (null, 'v1', 'p1', 'hourly', '', 'a', 'a', 'ff', x'00')"
const change = "insert into state_changes values (null, 'p1', 'draft', 'submitted', 'An', '', 'a', '[]')"

it('keeps plans and exports, and gives each plan a first revision of its body', async () => {
  const { native, to, tables } = await atVersion('0003-settings-and-exports')
  native.exec(plan)
  native.exec(exported)
  const plans = native.prepare('select * from plans').all()
  const exports = native.prepare('select * from exports').all()
  const before = tables()
  await to('0004-versions-and-states')
  const added = { body_rev: 1, amends_plan_id: null, amendment: null }
  expect(native.prepare('select * from plans').all()).toEqual(
    plans.map(row => ({ ...Object(row), ...added })),
  )
  expect(native.prepare('select * from exports').all()).toEqual(
    exports.map(row => ({ ...Object(row), text_hash: '' })),
  )
  expect(tables()).toEqual([...before, 'state_changes', 'versions'].sort())
})

it('refuses versions and changes of no plan, JSON that is none, and revisions below 1', async () => {
  const { native } = await atVersion('0004-versions-and-states')
  expect(() => native.exec(version)).toThrow('FOREIGN KEY')
  expect(() => native.exec(change)).toThrow('FOREIGN KEY')
  native.exec(plan)
  expect(() => native.exec(change.replace("'[]'", "'['"))).toThrow('CHECK')
  expect(() => native.exec('update plans set body_rev = 0')).toThrow('CHECK')
  expect(() => native.exec("update plans set amends_plan_id = 'none'")).toThrow('FOREIGN KEY')
  native.exec(version)
  expect(() => native.exec(version)).toThrow('UNIQUE')
})

it('takes versions and changes away with their plan, and leaves its amendments without the link', async () => {
  const { native } = await atVersion('0004-versions-and-states')
  native.exec(plan)
  native.exec(plan.replace("'p1'", "'p2'"))
  native.exec("update plans set amends_plan_id = 'p1', amendment = 1 where id = 'p2'")
  native.exec(version)
  native.exec(change)
  native.exec("delete from plans where id = 'p1'")
  expect(native.prepare('select * from versions').all()).toEqual([])
  expect(native.prepare('select * from state_changes').all()).toEqual([])
  expect(native.prepare('select id, amends_plan_id from plans').all()).toEqual([
    { id: 'p2', amends_plan_id: null },
  ])
})
