import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans values
  ('p1', 1, 'draft', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b', null)`
const appendix = `insert into appendices values
  ('p1', 'a1', 0, 'tasks', 'Nhiệm vụ', '[]', 'roman', 'none', 'restart', 1)`
const row = `insert into appendix_items values
  ('p1', 'a1', 'r1', 0, 'row', null, '', '{"name":"Một"}', null, null, 'year', '2026-01-01', '2026-12-31', 1)`

it('adds plans and keeps the registers', async () => {
  const { native, to, tables } = await atVersion('0001-registers')
  native.exec("insert into organisations values ('u1', 1, 'Văn phòng', 'van phong', 'department', '')")
  const before = native.prepare('select * from organisations').all()
  await to('0002-plans')
  expect(native.prepare('select * from organisations').all()).toEqual(before)
  expect(tables()).toEqual([
    'appendices',
    'appendix_items',
    'blocks',
    'legal_bases',
    'organisation_aliases',
    'organisations',
    'plan_bases',
    'plans',
    'search_entries',
    'search_words',
  ])
  native.exec(plan)
  native.exec(appendix)
  native.exec(row)
  expect(native.prepare('select due_date from appendix_items').pluck().get()).toBe('2026-12-31')
})

it('refuses broken JSON, wrong types, strange dates and rows without a home', async () => {
  const { native } = await atVersion('0002-plans')
  expect(() => native.exec(row)).toThrow('FOREIGN KEY')
  expect(() => native.exec(plan.replace("'{}'", "'{'"))).toThrow('CHECK')
  expect(() => native.exec(plan.replace('2026', "'năm nay'"))).toThrow('cannot store TEXT value')
  native.exec(plan)
  native.exec(appendix)
  expect(() => native.exec(row.replace('2026-12-31', '31/12/2026'))).toThrow('CHECK')
  expect(() => native.exec(row.replace("'row'", "'group'"))).toThrow('CHECK')
  expect(() => native.exec(row.replace("'row'", "'heading'"))).toThrow('CHECK')
})

it('lets ids repeat in another plan but not in one', async () => {
  const { native } = await atVersion('0002-plans')
  const block = "insert into blocks values ('p1', 'b1', 0, 'dash', null, 0, '[]', 1)"
  native.exec(plan)
  native.exec(plan.replace("'p1'", "'p2'"))
  native.exec(block)
  native.exec(block.replace("'p1'", "'p2'"))
  expect(() => native.exec(block)).toThrow('UNIQUE')
})

it('takes everything away with a plan, also from the index, and unlinks a removed legal basis', async () => {
  const { native } = await atVersion('0002-plans')
  native.exec(plan)
  native.exec(appendix)
  native.exec(row)
  native.exec("insert into legal_bases values ('l1', 1, 'Luật', '', '', '', null, '', null, null, '')")
  native.exec("insert into plan_bases values ('p1', 'c1', 0, 'Căn cứ', 'l1')")
  native.exec("insert into search_entries values (null, 'p1', 'row', 'r1', 'Một', 'mot')")
  const find = native.prepare("select rowid from search_words where search_words match 'mot'")
  expect(find.all()).toHaveLength(1)
  native.exec('delete from legal_bases')
  expect(native.prepare('select legal_basis_id from plan_bases').pluck().all()).toEqual([null])
  native.exec('delete from plans')
  for (const table of ['appendices', 'appendix_items', 'plan_bases', 'search_entries'])
    expect(native.prepare(`select * from ${table}`).all()).toEqual([])
  expect(find.all()).toEqual([])
})

it('follows a changed entry in the index', async () => {
  const { native } = await atVersion('0002-plans')
  native.exec(plan)
  native.exec("insert into search_entries values (1, 'p1', 'row', 'r1', 'Một', 'mot')")
  native.exec("update search_entries set folded = 'hai' where id = 1")
  const found = (word: string) =>
    native.prepare('select rowid from search_words where search_words match ?').all(word)
  expect(found('mot')).toEqual([])
  expect(found('hai')).toHaveLength(1)
})
