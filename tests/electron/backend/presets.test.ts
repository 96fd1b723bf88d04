import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Preset } from '../../../shared/settings/presets-api.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const call = () => made.client.call
const list = () => answered(call()('presets.list', {}))
const signer: Preset = {
  id: 'k1',
  name: 'Phó Chủ tịch',
  kind: 'signature',
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Thị Hoa' },
}
const form: Preset = {
  id: 'b1',
  name: 'Biểu nhiệm vụ của xã',
  kind: 'columns',
  columns: {
    kind: 'tasks',
    columns: [
      { field: 'ordinal', label: 'TT', width: 1 },
      { field: 'name', label: 'Công việc', width: 5, align: 'justify' },
      { field: 'note', label: 'Ghi chú', width: 2, hidden: true },
    ],
    groupNumbering: 'roman',
    subgroupNumbering: 'none',
    rowNumbering: 'continuous',
  },
}
const sentTo: Preset = {
  id: 'n1',
  name: 'Nơi nhận thường dùng',
  kind: 'recipients',
  recipients: { items: ['UBND tỉnh', 'Các thôn'], archive: 'VT, VHXH' },
}

test('keeps recipients and signers, each kind by name', async () => {
  for (const preset of [signer, { ...signer, id: 'k2', name: 'Chủ tịch' }, sentTo])
    expect(await answered(call()('presets.save', preset))).toEqual(preset)
  expect(await list()).toEqual([sentTo, { ...signer, id: 'k2', name: 'Chủ tịch' }, signer])
  const changed: Preset = { ...sentTo, id: 'k1' }
  await answered(call()('presets.save', changed))
  expect(await list()).toContainEqual(changed)
  expect(made.events.at(-1)?.topics).toEqual(['presets'])
})

test('keeps forms of appendices', async () => {
  for (const preset of [signer, sentTo, form])
    expect(await answered(call()('presets.save', preset))).toEqual(preset)
  expect(await list()).toEqual([form, sentTo, signer])
})

test('removes one, and none that is not there', async () => {
  await answered(call()('presets.save', signer))
  expect(await answered(call()('presets.remove', { id: 'k1' }))).toBeNull()
  expect(await list()).toEqual([])
  expect(await errorOf(call()('presets.remove', { id: 'k1' }))).toMatchObject({
    code: 'notFound',
    what: 'entry',
  })
})
