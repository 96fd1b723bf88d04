import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedOrganisations } from '../../../electron/store/seed-organisations.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { describe as sentence } from '../../../shared/errors.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'
import { sampleFacts } from '../../support/samples.ts'

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

type Unit = Input<'organisations.save'>['units'][number]
const unit = (id: string, name: string, given: Partial<Unit> = {}): Unit => ({
  id,
  rev: 0,
  name,
  aliases: [],
  kind: 'department',
  note: '',
  ...given,
})
const list = () => answered(made.client.call('organisations.list', {}))
const save = (...units: Unit[]) => made.client.call('organisations.save', { units })

test('stores several units at once and lists them in Vietnamese order', async () => {
  const saved = await answered(
    save(unit('u1', 'Phòng Kinh tế'), unit('u2', 'Công an xã', { aliases: ['CAX'] })),
  )
  expect(saved.map(({ id, rev }) => `${id} ${rev}`)).toEqual(['u1 1', 'u2 1'])
  expect((await list()).map(({ name }) => name)).toEqual(['Công an xã', 'Phòng Kinh tế'])
  expect(made.events.at(-1)?.topics).toEqual(['organisations'])
})

test('stores all or none, when one was changed since it was read', async () => {
  await answered(save(unit('u1', 'Phòng Kinh tế'), unit('u2', 'Công an xã')))
  await answered(save(unit('u1', 'Phòng Kinh tế xã', { rev: 1 })))
  const error = await errorOf(
    save(unit('u3', 'Mới'), unit('u2', 'Công an', { rev: 1 }), unit('u1', 'Đến muộn', { rev: 1 })),
  )
  expect(error).toEqual({ code: 'conflict', what: 'organisation', detail: 'u1' })
  expect(sentence(error)).toMatch(/^Nội dung này vừa được sửa/)
  expect((await list()).map(({ name, rev }) => `${name} ${rev}`)).toEqual([
    'Công an xã 1',
    'Phòng Kinh tế xã 2',
  ])
})

test('removes one, and none that is not there', async () => {
  await answered(save(unit('u1', 'Phòng Kinh tế')))
  expect(await answered(made.client.call('organisations.remove', { id: 'u1' }))).toBeNull()
  expect(await list()).toEqual([])
  expect(await errorOf(made.client.call('organisations.remove', { id: 'u1' }))).toMatchObject({
    code: 'notFound',
    what: 'entry',
  })
})

test('words the usual units for the commune once it is known', async () => {
  await seedOrganisations(made.store.db, { unitKind: 'xã', provinceKind: 'tỉnh' })
  const police = async () => (await list()).find(({ id }) => id === 'dv-cong-an')?.name
  await answered(made.client.call('settings.update', { exportFolder: null }))
  expect(await police()).toBe('Công an xã')
  const [template] = await answered(made.client.call('plans.templates', {}))
  const facts = { ...sampleFacts, unitKind: 'phường' as const }
  await answered(made.client.call('plans.createFromTemplate', { templateId: template?.id ?? '', facts }))
  expect(await police()).toBe('Công an phường')
  await answered(made.client.call('settings.update', { unitKind: 'đặc khu' }))
  expect(await police()).toBe('Công an đặc khu')
})
