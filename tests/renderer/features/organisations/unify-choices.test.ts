import { expect, test } from 'vitest'
import { unifying, wantedFor } from '../../../../renderer/features/unit-names/unify-choices.ts'
import type { UnitInPlan } from '../../../../shared/organisations/unify-units.ts'

const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    appendixId: 'p',
    rowId: `r${index}`,
    field: 'lead' as const,
  }))
const group = (
  suggested: string,
  counts: Readonly<Record<string, number>>,
  ambiguous = false,
): UnitInPlan => ({
  key: suggested,
  ambiguous,
  suggested,
  spellings: Object.entries(counts).map(([text, count]) => ({ text, places: places(count) })),
  count: 0,
})
const office = group('Văn phòng HĐND và UBND xã', { 'VP HĐND-UBND': 3, 'Văn phòng HĐND và UBND xã': 2 })
const police = group('Công an xã', { 'CA xã': 1, 'Công an': 4 })

test('as suggested, all spellings but the suggested one change', () => {
  expect(unifying([office, police], new Map())).toEqual({
    choices: [
      { from: ['VP HĐND-UBND'], to: 'Văn phòng HĐND và UBND xã' },
      { from: ['CA xã', 'Công an'], to: 'Công an xã' },
    ],
    places: 8,
  })
})

test('a choice of one’s own counts, keeping or clearing leaves the unit alone', () => {
  const chosen = new Map([
    [office.key, '  VP  HĐND-UBND '],
    [police.key, null],
  ])
  expect(unifying([office, police], chosen)).toEqual({
    choices: [{ from: ['Văn phòng HĐND và UBND xã'], to: 'VP HĐND-UBND' }],
    places: 2,
  })
  expect(unifying([office], new Map([[office.key, ' ']]))).toEqual({ choices: [], places: 0 })
})

test('a name of several units is left alone until someone chooses', () => {
  const school = group('Trường THCS', { 'Trường THCS': 1, 'Trường Trung học cơ sở': 1 }, true)
  expect(wantedFor(school, new Map())).toBeNull()
  expect(wantedFor(school, new Map([[school.key, 'Trường THCS']]))).toBe('Trường THCS')
})
