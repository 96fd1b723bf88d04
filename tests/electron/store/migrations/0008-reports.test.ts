import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at)
  values ('p1', 3, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b')`

it('keeps every plan, and calls none of them a report', async () => {
  const { native, to, tables } = await atVersion('0007-progress')
  native.exec(plan)
  const plans = native.prepare('select * from plans').all()
  const before = tables()
  await to('0008-reports')
  expect(native.prepare('select * from plans').all()).toEqual(
    plans.map(row => ({ ...Object(row), report: null })),
  )
  expect(tables()).toEqual(before)
})

it('refuses facts of a report that are no JSON, and finds reports by their plan', async () => {
  const { native } = await atVersion('0008-reports')
  native.exec(plan)
  expect(() => native.exec("update plans set report = '{'")).toThrow('CHECK')
  native.exec(`update plans set report = '{"about":"p0","period":"2026-06","addressees":[]}'`)
  const found = `select id from plans where report is not null and json_extract(report, '$.about') = 'p0'`
  expect(native.prepare(found).pluck().all()).toEqual(['p1'])
  expect(JSON.stringify(native.prepare(`explain query plan ${found}`).all())).toContain('plans_reporting')
})
