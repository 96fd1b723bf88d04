import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans values
  ('p1', 1, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b', null)`
const exported = "insert into exports values (null, 'p1', 'docx', '/tmp/a.docx', 'ff', 'now')"

it('adds settings and the export log and keeps the plans', async () => {
  const { native, to, tables } = await atVersion('0002-plans')
  native.exec(plan)
  const before = native.prepare('select * from plans').all()
  const tablesBefore = tables()
  await to('0003-settings-and-exports')
  expect(native.prepare('select * from plans').all()).toEqual(before)
  expect(tables()).toEqual([...tablesBefore, 'exports', 'settings'].sort())
  native.exec(exported)
  native.exec("insert into settings values ('communeName', '\"Bình Minh\"')")
  expect(native.prepare('select count(*) from exports').pluck().get()).toBe(1)
})

it('refuses exports of no plan and settings that are not JSON', async () => {
  const { native } = await atVersion('0003-settings-and-exports')
  expect(() => native.exec(exported)).toThrow('FOREIGN KEY')
  expect(() => native.exec("insert into settings values ('communeName', 'Bình Minh')")).toThrow('CHECK')
})
