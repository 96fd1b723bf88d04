import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

const unit = "insert into organisations values ('u1', 1, 'Văn phòng', 'van phong', 'department', '')"

it('makes the registers in an empty file', async () => {
  const { native, to, tables } = await atVersion(null)
  expect(tables()).toEqual([])
  await to('0001-registers')
  expect(tables()).toEqual(['legal_bases', 'organisation_aliases', 'organisations'])
  native.exec(unit)
  native.exec("insert into organisation_aliases values ('u1', 0, 'VP', 'vp')")
  native.exec(
    "insert into legal_bases values ('l1', 1, 'Luật', '', '', 'Quốc hội', '2023-11-22', 'Căn cước', null, null, 'luat')",
  )
  expect(native.prepare('select count(*) from legal_bases').pluck().get()).toBe(1)
})

it('refuses what the registers cannot mean', async () => {
  const { native } = await atVersion('0001-registers')
  native.exec(unit)
  expect(() => native.exec(unit)).toThrow('UNIQUE')
  expect(() => native.exec("insert into organisations values ('u2', 'x', 'B', 'b', 'other', '')")).toThrow(
    'cannot store TEXT value in INTEGER column',
  )
  expect(() => native.exec("insert into organisations values ('u2', 1, '', '', 'other', '')")).toThrow(
    'CHECK',
  )
  expect(() => native.exec("insert into organisation_aliases values ('u2', 0, 'B', 'b')")).toThrow(
    'FOREIGN KEY',
  )
  expect(() =>
    native.exec(
      "insert into legal_bases values ('l1', 1, 'Luật', '', '', '', '22/11/2023', '', null, null, '')",
    ),
  ).toThrow('CHECK')
})

it('takes the aliases away with their unit', async () => {
  const { native } = await atVersion('0001-registers')
  native.exec(unit)
  native.exec("insert into organisation_aliases values ('u1', 0, 'VP', 'vp')")
  native.exec('delete from organisations')
  expect(native.prepare('select * from organisation_aliases').all()).toEqual([])
})
