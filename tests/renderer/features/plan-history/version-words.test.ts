import { expect, test } from 'vitest'
import { versionName } from '../../../../renderer/features/plan-history/version-words.ts'
import { versionKinds } from '../../../../shared/versions/api.ts'

const version = (kind: (typeof versionKinds)[number], name = '') => ({
  id: 'v',
  planId: 'p',
  kind,
  name,
  at: '2026-02-05T07:05:00.000Z',
})

test('every kind of version says why it was kept; a named one says its name', () => {
  const names = versionKinds.filter(kind => kind !== 'named').map(kind => versionName(version(kind)))
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('Tự động theo giờ')
  expect(versionName(version('named', 'Bản gửi góp ý'))).toBe('Bản gửi góp ý')
})
