import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at)
  values ('p1', 3, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b')`
const appendix =
  "insert into appendices values ('p1', 'a1', 0, 'indicators', '', '[]', 'none', 'none', 'none', 1)"
const item = `insert into appendix_items (plan_id, appendix_id, id, position, kind, title, cells, rev)
  values ('p1', 'a1', 'r1', 0, 'row', '', '{}', 1)`

it('keeps plans and rows, and gives each plan a first revision of its appendices', async () => {
  const { native, to, tables } = await atVersion('0005-own-wording')
  for (const insert of [plan, appendix, item]) native.exec(insert)
  const plans = native.prepare('select * from plans').all()
  const items = native.prepare('select * from appendix_items').all()
  const before = tables()
  await to('0006-appendices')
  expect(native.prepare('select * from plans').all()).toEqual(
    plans.map(row => ({ ...Object(row), appendices_rev: 1 })),
  )
  expect(native.prepare('select * from appendix_items').all()).toEqual(
    items.map(row => ({ ...Object(row), indicator: null })),
  )
  expect(tables()).toEqual([...before, 'seeded_organisations'].sort())
})

it('refuses revisions below 1 and indicators that are no JSON', async () => {
  const { native } = await atVersion('0006-appendices')
  for (const insert of [plan, appendix, item]) native.exec(insert)
  expect(() => native.exec('update plans set appendices_rev = 0')).toThrow('CHECK')
  expect(() => native.exec("update appendix_items set indicator = '{'")).toThrow('CHECK')
  native.exec(`update appendix_items set indicator = '{"tasks":[]}'`)
})
