import { expect, onTestFinished, test } from 'vitest'
import { memoryHost, memoryPlatform } from '../../electron/hosts/memory.ts'
import { openBackend } from '../../electron/open-backend.ts'
import { createClient } from '../../shared/api/client.ts'
import { builtInLegalBases } from '../../shared/legal-bases/built-in-legal-bases.ts'
import { builtInUnits } from '../../shared/organisations/built-in-units.ts'
import { answered } from '../support/answer-of.ts'
import { makeFolder } from '../support/make-store.ts'

test('the registers start with what comes with the program, and stay as the commune leaves them', async () => {
  const dataFolder = await makeFolder()
  const open = async () => {
    const backend = await openBackend({ dataFolder, platform: memoryPlatform(dataFolder), version: '0.0.0' })
    onTestFinished(() => backend.close())
    const { call } = createClient(memoryHost(backend), 'test')
    const ids = async () =>
      (await answered(call('legalBases.find', { words: '' }))).map(({ id }) => id).sort()
    const units = async () => (await answered(call('organisations.list', {}))).map(({ id }) => id).sort()
    return { backend, call, ids, units }
  }
  const all = builtInLegalBases.map(({ id }) => id).sort()
  const first = await open()
  expect(await first.ids()).toEqual(all)
  await answered(first.call('legalBases.remove', { id: all[0] ?? '' }))
  const allUnits = builtInUnits({ unitKind: 'xã', provinceKind: 'tỉnh' })
    .map(({ id }) => id)
    .sort()
  expect(await first.units()).toEqual(allUnits)
  await answered(first.call('organisations.remove', { id: allUnits[0] ?? '' }))
  await first.backend.close()
  const second = await open()
  expect(await second.ids()).toEqual(all.slice(1))
  expect(await second.units()).toEqual(allUnits.slice(1))
})
