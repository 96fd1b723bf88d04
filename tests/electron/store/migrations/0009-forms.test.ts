import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const plan = `insert into plans
  (id, rev, state, year, subject, commune_name, letterhead, lead, closing, recipients, signature, created_at, updated_at)
  values ('p1', 3, 'issued', 2026, 'Kế hoạch', 'Bình Minh', '{}', '[]', '[]', '{}', '{}', 'a', 'b')`
const round = (count: number) =>
  `insert into form_rounds values ('p1', '2026-06', ${count}, 'phong kinh te', 'Phòng Kinh tế', '2026-06-20', '/x', '["r1"]')`
const file = `insert into form_files values ('p1', '2026-06', 'h', 'phong kinh te', 'Phòng Kinh tế', 1, 'a.xlsx', '2026-06-24')`

it('keeps plans, and makes room for forms', async () => {
  const { native, to, tables } = await atVersion('0008-reports')
  native.exec(plan)
  const stored = () => native.prepare('select * from plans').all()
  const [before, known] = [stored(), tables()]
  await to('0009-forms')
  expect(stored()).toEqual(before)
  expect(tables()).toEqual([...known, 'form_files', 'form_rounds'].sort())
})

it('holds one form a unit and round, one file a unit, and lets both go with their plan', async () => {
  const { native } = await atVersion('0009-forms')
  for (const insert of [plan, round(1), round(2), file]) native.exec(insert)
  expect(() => native.exec(round(2))).toThrow('UNIQUE')
  expect(() => native.exec(file)).toThrow('UNIQUE')
  expect(() => native.exec(round(0))).toThrow('CHECK')
  native.exec("delete from plans where id = 'p1'")
  for (const table of ['form_rounds', 'form_files'])
    expect(native.prepare(`select * from ${table}`).all()).toEqual([])
})
