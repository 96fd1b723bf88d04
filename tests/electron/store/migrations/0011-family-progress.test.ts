import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = (id: string, amends: string | null) => `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at,
    amends_plan_id, amendment)
  values ('${id}', 3, 'issued', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b',
    ${amends === null ? 'null, null' : `'${amends}', 1`})`
const kept = (planId: string) => `insert into row_progress
  (plan_id, row_id, kind, leads, status, from_day, until_day)
  values ('${planId}', 'r', 'tasks', '[]', 'ongoing', '2026-03-01', '9999-12-31')`

it('keeps plans; what was kept of their rows is worked out anew', async () => {
  const { native, to } = await atVersion('0010-carried-plans')
  native.exec([plan('p1', null), plan('p2', 'p1'), kept('p1')].join(';'))
  const plans = native.prepare('select * from plans').all()
  await to('0011-family-progress')
  expect(native.prepare('select * from plans').all()).toEqual(plans)
  expect(native.prepare('select * from row_progress').all()).toEqual([])
})

it('forgets what was kept of a whole family when one of its plans changes, and of no other', async () => {
  const { native } = await atVersion('0011-family-progress')
  native.exec([plan('p1', null), plan('p2', 'p1'), plan('p3', 'p1'), plan('q1', null)].join(';'))
  for (const changed of ['p1', 'p3']) {
    native.exec(['p1', 'p2', 'p3', 'q1'].map(kept).join(';'))
    native.exec(`update plans set state = 'closed' where id = '${changed}'`)
    expect(native.prepare('select plan_id from row_progress').all()).toEqual([{ plan_id: 'q1' }])
    native.exec('delete from row_progress')
  }
})
