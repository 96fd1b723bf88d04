import { expect, it } from 'vitest'
import { atVersion } from './at-version.ts'

it('adds what a commune words itself and touches nothing else', async () => {
  const { native, to, tables } = await atVersion('0004-versions-and-states')
  native.exec(
    "insert into legal_bases values ('l1', 1, 'Luật', '', '', '', null, 'Căn cước', null, null, 'luat')",
  )
  const bases = native.prepare('select * from legal_bases').all()
  const before = tables()
  await to('0005-own-wording')
  expect(native.prepare('select * from legal_bases').all()).toEqual(bases)
  expect(tables()).toEqual([...before, 'own_templates', 'phrases', 'presets', 'seeded_legal_bases'].sort())
})

it('refuses what has no name, no words, or no JSON', async () => {
  const { native } = await atVersion('0005-own-wording')
  expect(() => native.exec("insert into own_templates values ('t1', '', '', 'a', '{}')")).toThrow('CHECK')
  expect(() => native.exec("insert into own_templates values ('t1', 'Mẫu', '', 'a', '{')")).toThrow('CHECK')
  expect(() => native.exec("insert into phrases values ('c1', 'Mục tiêu', '')")).toThrow('CHECK')
  expect(() => native.exec("insert into presets values ('r1', 'signature', 'Chủ tịch', '')")).toThrow('CHECK')
  native.exec("insert into presets values ('r1', 'signature', 'Chủ tịch', '{}')")
  expect(() => native.exec("insert into presets values ('r1', 'signature', 'Khác', '{}')")).toThrow('UNIQUE')
})
