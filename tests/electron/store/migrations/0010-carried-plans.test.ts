import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = (id: string) => `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at)
  values ('${id}', 3, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b')`

it('keeps every plan, and calls none of them carried over', async () => {
  const { native, to } = await atVersion('0009-forms')
  native.exec(plan('p1'))
  const plans = native.prepare('select * from plans').all()
  await to('0010-carried-plans')
  expect(native.prepare('select * from plans').all()).toEqual(plans)
  expect(native.prepare('select * from carried_plans').all()).toEqual([])
})

it('notes one origin of a plan, and forgets it with either', async () => {
  const { native } = await atVersion('0010-carried-plans')
  native.exec([plan('p1'), plan('p2')].join(';'))
  const link = "insert into carried_plans values ('p2', 'p1')"
  native.exec(link)
  expect(() => native.exec(link)).toThrow('UNIQUE')
  native.exec("delete from plans where id = 'p1'")
  expect(native.prepare('select * from carried_plans').all()).toEqual([])
})
