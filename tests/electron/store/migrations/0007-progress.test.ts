import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = (id: string, amends: string | null = null) => `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at,
    updated_at, amends_plan_id)
  values ('${id}', 3, 'issued', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b',
    ${amends === null ? 'null' : `'${amends}'`})`
const appendix = (planId: string) =>
  `insert into appendices values ('${planId}', 'a1', 0, 'tasks', '', '[]', 'none', 'none', 'none', 1)`
const item = (
  planId: string,
) => `insert into appendix_items (plan_id, appendix_id, id, position, kind, title, cells, rev)
  values ('${planId}', 'a1', 'r1', 0, 'row', '', '{}', 1)`
const entry = (
  id: string,
  more: { plan?: string; row?: string; percent?: number; corrects?: string; reason?: string } = {},
) =>
  `insert into progress_entries (id, plan_id, row_id, day, percent, result, difficulty, proposal, evidence, reporter, source,
    corrects, reason, at)
  values ('${id}', '${more.plan ?? 'p1'}', '${more.row ?? 'r1'}', '2026-03-01', ${more.percent ?? 'null'}, '', '', '', '[]', '', '{}',
    ${more.corrects === undefined ? 'null' : `'${more.corrects}'`}, '${more.reason ?? ''}', 'x')`
const kept = (planId: string, rowId = 'r1') =>
  `insert into row_progress values ('${planId}', '${rowId}', 'tasks', '[]', 'ongoing', null, null, null, null, '2026-01-01', '2026-12-31')`

it('keeps plans and rows, and makes room for the log', async () => {
  const { native, to, tables } = await atVersion('0006-appendices')
  for (const insert of [plan('p1'), appendix('p1'), item('p1')]) native.exec(insert)
  const stored = () =>
    ['plans', 'appendices', 'appendix_items'].map(name => native.prepare(`select * from ${name}`).all())
  const [before, known] = [stored(), tables()]
  await to('0007-progress')
  expect(stored()).toEqual(before)
  const fresh = ['progress_entries', 'reporting_calendars', 'row_progress', 'seen_alerts', 'snoozed_alerts']
  expect(tables()).toEqual([...known, ...fresh].sort())
})

it('lets nothing in the log be changed, replaced or taken away, except with its plan', async () => {
  const { native } = await atVersion('0007-progress')
  for (const insert of [plan('p1'), entry('e1')]) native.exec(insert)
  expect(() => native.exec("update progress_entries set result = 'Khác'")).toThrow('never changed')
  expect(() => native.exec('delete from progress_entries')).toThrow('never deleted')
  expect(() => native.exec(entry('e1').replace('insert', 'insert or replace'))).toThrow('never replaced')
  expect(native.prepare('select id from progress_entries').pluck().all()).toEqual(['e1'])
  native.exec("delete from plans where id = 'p1'")
  expect(native.prepare('select id from progress_entries').pluck().all()).toEqual([])
})

it('refuses entries of no plan, percentages beyond 100 and corrections without a reason', async () => {
  const { native } = await atVersion('0007-progress')
  native.exec(plan('p1'))
  expect(() => native.exec(entry('e1', { plan: 'none' }))).toThrow('FOREIGN KEY')
  expect(() => native.exec(entry('e1', { percent: 101 }))).toThrow('CHECK')
  expect(() => native.exec(entry('e1', { corrects: 'e0' }))).toThrow('CHECK')
  native.exec(entry('e1', { corrects: 'e0', reason: 'Nhầm' }))
})

it.each<[string, string, readonly string[]]>([
  ['an entry', entry('e1'), ['p3', 'p1/other']],
  ['an entry of its amendment', entry('e1', { plan: 'p2' }), ['p3', 'p1/other']],
  [
    'a change of the row',
    'update appendix_items set cells = \'{"name":"x"}\' where plan_id = \'p1\'',
    ['p2', 'p3', 'p1/other'],
  ],
  ['the removal of the row', "delete from appendix_items where plan_id = 'p1'", ['p2', 'p3', 'p1/other']],
  ['the removal of its appendix', "delete from appendices where plan_id = 'p1'", ['p2', 'p3', 'p1/other']],
  [
    'another kind of appendix',
    "update appendices set kind = 'indicators' where plan_id = 'p1'",
    ['p2', 'p3'],
  ],
  ['another state', "update plans set state = 'closed' where id = 'p1'", ['p2', 'p3']],
  ['another date', "update plans set letterhead = '{\"day\":1}' where id = 'p1'", ['p2', 'p3']],
  ['a change of words only', "update plans set subject = 'Khác'", ['p1', 'p2', 'p3', 'p1/other']],
])('forgets what a row came to after %s', async (_what, change, left) => {
  const { native } = await atVersion('0007-progress')
  const rows = ['p1', 'p2', 'p3'].flatMap(id => [appendix(id), item(id), kept(id)])
  for (const insert of [plan('p1'), plan('p2', 'p1'), plan('p3'), ...rows, kept('p1', 'other')])
    native.exec(insert)
  native.exec(change)
  const found = native
    .prepare(
      "select plan_id || iif(row_id = 'r1', '', '/' || row_id) from row_progress order by row_id desc, plan_id",
    )
    .pluck()
    .all()
  expect(found).toEqual([...left])
})
